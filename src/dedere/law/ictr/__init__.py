"""What does the Statute of the Tribunal for Rwanda say, article by article?"""
