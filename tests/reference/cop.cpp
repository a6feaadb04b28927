#include "tests/reference/cop.hpp"

#include "sim/engine/technology/heat_pump.hpp"
#include "tests/common/physics_data.hpp"
#include "tests/reference/options.hpp"

#include <cstdio>

namespace reference {

int run_cop(std::span<std::string const> arguments)
{
    auto const ambient_c = number_option(arguments, "--ambient");
    auto const water_c = number_option(arguments, "--water");
    auto const field = number_option(arguments, "--field");
    if (!ambient_c || !water_c || !field || *field <= 0.0) {
        std::fputs("cop --ambient T --water W --field F (degrees C; 1 in the laboratory)\n",
                   stderr);
        return 2;
    }
    double const limit = physics::dataset().parameters.value("tech.ashp_water.cop_limit");
    double const cop = sim::heat_pump_cop(*ambient_c, *water_c, *field, limit);
    std::printf("{\"cop\":%.6f}\n", cop);
    return 0;
}

} // namespace reference
