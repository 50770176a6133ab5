"""The record: what is known of people, warrants, states and trips, dated and sourced."""
