"""What does the Statute of the Tribunal for the former Yugoslavia say, article by article?"""
