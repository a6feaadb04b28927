#include "sim/report/money_words.hpp"

#include <utility>

namespace sim::report {

Text payer_name(Payer payer)
{
    switch (payer) {
    case Payer::upper_grant:
        return text("Upper-level grant");
    case Payer::city:
        return text("City budget");
    case Payer::district:
        return text("District budget");
    case Payer::resident:
        return text("Residents");
    case Payer::gas_company:
        return text("Gas company");
    case Payer::heat_company:
        return text("Heat company");
    case Payer::grid_company:
        return text("Grid company");
    case Payer::other:
        break;
    }
    return text("Other capital");
}

Text category_name(Category category)
{
    switch (category) {
    case Category::heat_network:
        return text("Heat network");
    case Category::new_energy:
        return text("New energy");
    case Category::gas:
        return text("Coal to gas");
    case Category::none:
        break;
    }
    return text("Still on scattered coal");
}

Text item_name(Item item)
{
    switch (item) {
    case Item::construction:
        return text("Works");
    case Item::equipment:
        return text("Equipment");
    case Item::gas_fee:
        return text("Gas-fee subsidy");
    case Item::network:
        return text("Network renewal");
    case Item::envelope:
        return text("Envelope retrofit");
    case Item::grid:
        return text("Grid expansion");
    case Item::energy:
        return text("Energy bills");
    }
    return text("Works");
}

Text row_name(std::string_view key)
{
    if (key == "scattered_coal") {
        return text("Scattered coal, with gas-fee subsidy");
    }
    if (key == "network") {
        return text("Heat network renewal");
    }
    if (key == "envelope") {
        return text("Envelope retrofit");
    }
    if (key == "all") {
        return text("Total");
    }
    return plain_text(std::string{key});
}

Text unit_name(std::string const &key)
{
    std::pair<char const *, Text> const names[] = {
        {"wan_yuan", text("10,000 yuan")},
        {"yi_yuan", text("100 million yuan")},
        {"yuan", text("yuan")},
        {"household", text("households")},
        {"m2", text("m2")},
        {"wan_m2", text("10,000 m2")},
        {"km", text("km")},
        {"day", text("days")},
        {"season", text("seasons")},
        {"percent", text("%")},
        {"share", text("share of one")},
        {"yuan_per_m2", text("yuan/m2")},
        {"yuan_per_household", text("yuan/household")},
        {"yuan_per_gj", text("yuan/GJ")},
        {"yuan_per_m2_season", text("yuan/m2 and season")},
        {"wan_yuan_per_km", text("10,000 yuan/km")},
        {"household_per_day", text("households/day")},
        {"m_per_day", text("m/day")},
    };
    for (auto const &[known, name] : names) {
        if (key == known) {
            return name;
        }
    }
    return plain_text(key);
}

Text rounding_note()
{
    return text("Items are shown rounded and totals are of unrounded amounts; differences in the "
                "last digit are not adjusted.");
}

TextArg text_arg(std::string name, Text const &value)
{
    return {std::move(name), render(Language::zh, value), render(Language::en, value)};
}

} // namespace sim::report
