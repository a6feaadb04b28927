#include "app/view/chart_ticks.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Multiples of `step` within, with the rounding of the division forgiven.
struct Multiples
{
    double first, last;

    Multiples(double low, double high, double step)
        : first{std::ceil(low / step - 1e-9)}, last{std::floor(high / step + 1e-9)}
    {
    }
    [[nodiscard]] double count() const { return last - first + 1.0; }
};

} // namespace

Ticks ticks_between(double low, double high, int most)
{
    Ticks ticks;
    if (!(high > low) || !std::isfinite(high - low)) {
        return ticks;
    }
    double power = std::pow(10.0, std::floor(std::log10((high - low) / most)));
    for (;; power *= 10.0) {
        for (double const times : {1.0, 2.0, 5.0}) {
            double const step = times * power;
            Multiples const multiples{low, high, step};
            if (multiples.count() > most) {
                continue;
            }
            for (double n = multiples.first; n <= multiples.last; n += 1.0) {
                ticks.at.push_back(n * step);
            }
            ticks.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(power) + 1e-9)));
            return ticks;
        }
    }
}

} // namespace app
