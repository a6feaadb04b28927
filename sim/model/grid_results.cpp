#include "sim/model/grid_results.hpp"

namespace sim {

char const *key_of(ReinforcementKind kind)
{
    switch (kind) {
    case ReinforcementKind::transformer:
        return "transformer";
    case ReinforcementKind::split_zone:
        return "split_zone";
    case ReinforcementKind::conductor:
        return "conductor";
    case ReinforcementKind::new_feeder:
        return "new_feeder";
    case ReinforcementKind::substation:
        break;
    }
    return "substation";
}

} // namespace sim
