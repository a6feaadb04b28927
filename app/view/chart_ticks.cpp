#include "app/view/chart_ticks.hpp"

#include <cmath>
#include <initializer_list>

namespace app {

double tick_step(double most)
{
    double const power = std::pow(10.0, std::floor(std::log10(most / 5.0)));
    for (double const times : {1.0, 2.0, 5.0}) {
        if (most / (times * power) <= 6.0) {
            return times * power;
        }
    }
    return 10.0 * power;
}

} // namespace app
