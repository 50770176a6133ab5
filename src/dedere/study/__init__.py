"""Rates, models and plots of journeys before and after a warrant; needs the extra `study`."""
