"""What does resolutions of the Security Council say, article by article?"""
