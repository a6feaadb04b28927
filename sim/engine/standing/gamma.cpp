#include "sim/engine/standing/gamma.hpp"

#include <cmath>

namespace sim::standing {

double draw_gamma(double shape, double scale, RandomStream &random)
{
    if (shape < 1.0) {
        double const lower = std::pow(random.next_uniform(), 1.0 / shape);
        return draw_gamma(shape + 1.0, scale, random) * lower;
    }
    double const d = shape - 1.0 / 3.0;
    double const c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        double const x = random.next_normal();
        double const root = 1.0 + c * x;
        if (root <= 0.0) {
            continue;
        }
        double const v = root * root * root;
        if (std::log(random.next_uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) {
            return d * v * scale;
        }
    }
}

double draw_factor(double spread, RandomStream &random)
{
    double const variance = spread * spread;
    return variance > 0.0 ? draw_gamma(1.0 / variance, variance, random) : 1.0;
}

} // namespace sim::standing
