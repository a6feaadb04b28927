#include "sim/model/standing.hpp"

namespace sim {

char const *key_of(Alarm alarm)
{
    switch (alarm) {
    case Alarm::warning:
        return "warning";
    case Alarm::late:
        return "late";
    case Alarm::normal:
        break;
    }
    return "normal";
}

} // namespace sim
