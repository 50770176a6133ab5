"""What does Kosovo's Law on Specialist Chambers say, article by article?"""
