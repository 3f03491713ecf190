"""Where people pull apart: in what they rank and score, by which numbers, and in the work that they want.

The program finds the pairs to talk about. Who is right is for people.
"""
