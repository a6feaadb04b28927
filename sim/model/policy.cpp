#include "sim/model/policy.hpp"

namespace sim {

namespace {

template <typename T>
std::optional<T> parse_key(std::string_view key, std::initializer_list<T> values)
{
    for (T const value : values) {
        if (key == key_of(value)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

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
    case Item::grid:
        return "grid";
    case Item::energy:
        return "energy";
    }
    return "construction";
}

char const *key_of(Basis basis)
{
    switch (basis) {
    case Basis::m2:
        return "m2";
    case Basis::household:
        return "household";
    case Basis::m2_season:
        return "m2_season";
    case Basis::remainder:
        return "remainder";
    case Basis::none:
        return "none";
    }
    return "none";
}

char const *key_of(Funding funding)
{
    switch (funding) {
    case Funding::government:
        return "government";
    case Funding::city:
        return "city";
    case Funding::resident:
        return "resident";
    case Funding::gas_company:
        return "gas_company";
    case Funding::grid_company:
        return "grid_company";
    }
    return "government";
}

std::optional<Payer> parse_payer(std::string_view key)
{
    for (Payer const payer : all_payers) {
        if (key == key_of(payer)) {
            return payer;
        }
    }
    return std::nullopt;
}

std::optional<Item> parse_item(std::string_view key)
{
    return parse_key(key, {Item::construction, Item::equipment, Item::gas_fee, Item::network,
                           Item::envelope, Item::grid, Item::energy});
}

std::optional<Basis> parse_basis(std::string_view key)
{
    return parse_key(
        key, {Basis::m2, Basis::household, Basis::m2_season, Basis::remainder, Basis::none});
}

std::optional<Funding> parse_funding(std::string_view key)
{
    return parse_key(key, {Funding::government, Funding::city, Funding::resident,
                           Funding::gas_company, Funding::grid_company});
}

} // namespace sim
