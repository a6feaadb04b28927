#include "sim/model/policy.hpp"

namespace sim {

char const *key_of(Payer payer)
{
    switch (payer) {
    case Payer::upper_grant:
        return "upper_grant";
    case Payer::city:
        return "city";
    case Payer::district:
        return "district";
    case Payer::resident:
        return "resident";
    case Payer::gas_company:
        return "gas_company";
    case Payer::heat_company:
        return "heat_company";
    case Payer::grid_company:
        return "grid_company";
    case Payer::other:
        return "other";
    }
    return "other";
}

char const *key_of(Item item)
{
    switch (item) {
    case Item::construction:
        return "construction";
    case Item::equipment:
        return "equipment";
    case Item::gas_fee:
        return "gas_fee";
    case Item::network:
        return "network";
    case Item::envelope:
        return "envelope";
    }
    return "construction";
}

} // namespace sim
