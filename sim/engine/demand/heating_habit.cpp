#include "sim/engine/demand/heating_habit.hpp"

#include <algorithm>
#include <string>

namespace sim {

namespace {

double habit_value(Values const &values, Route const &route, std::string const &name, double low,
                   double high)
{
    std::string const own = "setpoint." + route.key + "." + name;
    std::string const family = std::string{"setpoint."} + key_of(route.family) + "." + name;
    return values.at(values.find(own) ? own : family, low, high);
}

} // namespace

HeatingHabit heating_habit(Values const &values, Route const &route)
{
    HeatingHabit habit;
    habit.comfort_c = habit_value(values, route, "comfort_c", 5.0, 28.0);
    habit.setback_c = std::min(habit.comfort_c, habit_value(values, route, "setback_c", 0.0, 28.0));
    habit.all_rooms = habit_value(values, route, "all_rooms", 0.0, 1.0) >= 0.5;
    habit.reheat_factor = values.at("setpoint.reheat_factor", 1.0, 5.0);
    return habit;
}

} // namespace sim
