"""What does the Vienna Convention on the Law of Treaties say, article by article?"""
