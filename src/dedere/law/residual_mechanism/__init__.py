"""What does the Statute of the Residual Mechanism for Criminal Tribunals say, article by article?"""
