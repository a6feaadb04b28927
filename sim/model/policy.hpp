#pragma once

#include "sim/base/id.hpp"
#include "sim/model/provenance.hpp"
#include "sim/model/route.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Who pays. Government money stands in rules as `government` and reaches the ledger split.
enum class Payer
{
    upper_grant,
    city,
    district,
    resident,
    gas_company,
    heat_company,
    grid_company,
    other
};

/// Payers of the published tables, in their order; the rest stands outside them.
inline constexpr Payer all_payers[] = {Payer::upper_grant,  Payer::city,        Payer::district,
                                       Payer::resident,     Payer::gas_company, Payer::heat_company,
                                       Payer::grid_company, Payer::other};

[[nodiscard]] char const *key_of(Payer payer);

enum class Item
{
    construction,
    equipment,
    gas_fee,
    network,
    envelope,
    grid,
    energy ///< what households pay for fuel, heat and power, season by season
};

[[nodiscard]] char const *key_of(Item item);

/// What a rate is multiplied with. `remainder` has no rate: what the route's capital cost leaves
/// after the government's subsidies. `none`: the policy promises money and states no rate.
enum class Basis
{
    m2,
    household,
    m2_season,
    remainder,
    none
};

[[nodiscard]] char const *key_of(Basis basis);

/// Who bears a rule's money: the government by its share city : district, or one payer.
enum class Funding
{
    government,
    city,
    resident,
    gas_company,
    grid_company
};

[[nodiscard]] char const *key_of(Funding funding);

/// The value with that key, or nothing: the words of the tables.
[[nodiscard]] std::optional<Payer> parse_payer(std::string_view key);
[[nodiscard]] std::optional<Item> parse_item(std::string_view key);
[[nodiscard]] std::optional<Basis> parse_basis(std::string_view key);
[[nodiscard]] std::optional<Funding> parse_funding(std::string_view key);

/// One subsidy or cost rule of the policy, for one route. Rates are yuan per basis.
struct PolicyRule
{
    std::string id; ///< e.g. "P10.subsidy"
    std::string name_zh;
    std::string name_en;
    std::optional<RouteId> route; ///< none: a promise without households; never in the ledger
    Item item = Item::construction;
    Basis basis = Basis::m2;
    double rate_yuan = 0.0;
    Funding funding = Funding::government;
    std::optional<double>
        area_cap_m2_per_household; ///< subsidised area, the rest is the resident's
    int seasons = 0;               ///< for Basis::m2_season
    std::string receiver;          ///< unit code
    std::string valid_from;
    std::string valid_to;
    Provenance provenance;
};

/// A programme that the plan budgets for the whole district and splits nowhere: network, envelope.
struct Programme
{
    std::string key;   ///< e.g. "envelope_a"
    std::string group; ///< "network" or "envelope": the row of the published table
    std::string name_zh;
    std::string name_en;
    double quantity = 0.0;
    std::string unit; ///< km, m2
    double total_yuan = 0.0;
    double other_yuan = 0.0; ///< part that no government pays
    double city_share_of_government = 0.0;
    std::string rule; ///< rule id for its ledger lines
    std::string receiver;
    Provenance provenance;
};

/// In which year a line falls due: a share of the amount, anchored at a calendar year or at the
/// block's start year.
struct PhasingStep
{
    std::string phasing; ///< "published" or "by_completion"
    Item item = Item::construction;
    std::string payer; ///< payer key, or "*"
    bool from_start_year = false;
    int year = 0; ///< calendar year, or years after the block's start
    int share_numerator = 1;
    int share_denominator = 1;
    std::string source;
};

} // namespace sim
