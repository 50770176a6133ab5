"""What does the Rome Statute of the International Criminal Court say, article by article?"""
