"""What does the Charter of the United Nations say, article by article?"""
