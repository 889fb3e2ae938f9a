// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_program.h"

int main(int argumentCount, char **argumentValues)
{
    return countercheck::runWindow(argumentCount, argumentValues, countercheck::RunUntil::COUNTERCHECK_RUN_UNTIL);
}
