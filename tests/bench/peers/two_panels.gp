# SPDX-License-Identifier: GPL-3.0-or-later
# Two panels on one time axis, as gnuplot draws them; ARG1 is the picture. The figures are made up: what counts is the time.
set terminal pngcairo size 1200,675
set output ARG1
set xdata time
set timefmt "%Y-%m-%d"
set format x "%Y"
set style fill solid 0.5 border
set grid ytics
set multiplot layout 1,2
$process << EOD
2021-06-30 12000
2022-06-30 24000
2023-06-30 41000
2024-06-30 59000
2025-06-30 65605
EOD
$victims << EOD
2012-06-30 2007
2014-06-30 2310
2016-06-30 3120
2018-06-30 3760
2020-06-30 4212
2022-06-30 4849
EOD
set yrange [0:*]
set title "Reports processed"
plot $process using 1:2:2 with boxes notitle, $process using 1:2:2 with labels offset 0,1 notitle
set title "Detected child victims"
plot $victims using 1:2:2 with boxes notitle, $victims using 1:2:2 with labels offset 0,1 notitle
unset multiplot
