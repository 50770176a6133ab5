"""What does the Agreement on the Special Court for Sierra Leone say, article by article?"""
