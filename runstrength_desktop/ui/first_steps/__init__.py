"""The first start: a notice and three questions beside the plan, which goes on behind them."""
