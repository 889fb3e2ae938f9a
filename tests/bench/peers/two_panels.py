# SPDX-License-Identifier: GPL-3.0-or-later
# Two panels on one time axis, as matplotlib draws them; the argument is the picture. The figures are made up: what counts
# is the time.
import datetime
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plot  # noqa: E402

process = {2021: 12000, 2022: 24000, 2023: 41000, 2024: 59000, 2025: 65605}
victims = {2012: 2007, 2014: 2310, 2016: 3120, 2018: 3760, 2020: 4212, 2022: 4849}
figure, axes = plot.subplots(1, 2, figsize=(12, 6.75), dpi=100, sharex=True)
for panel, title, values in zip(axes, ("Reports processed", "Detected child victims"), (process, victims)):
    bars = panel.bar([datetime.date(year, 7, 1) for year in values], values.values(), width=300)
    panel.bar_label(bars)
    panel.set_title(title)
    panel.grid(axis="y")
figure.savefig(sys.argv[1])
