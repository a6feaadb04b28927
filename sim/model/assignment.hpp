#pragma once

#include "sim/base/money.hpp"
#include "sim/base/text.hpp"
#include "sim/model/block.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/policy.hpp"
#include "sim/model/route.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim {

enum class GateVerdict
{
    pass,
    works, ///< passes once paid works are done (bigger transformer, insulation); they are in the cost
    unknown, ///< the data do not know: passes, flagged
    fail
};

[[nodiscard]] char const *key_of(GateVerdict verdict);

/// One suitability rule held against one block and route.
struct GateRecord
{
    std::string id;        ///< "R3.distance": rule and condition
    std::string parameter; ///< key of the threshold ("gate.gas_main_m"); empty: none
    GateVerdict verdict = GateVerdict::pass;
    double value = 0.0;
    double threshold = 0.0;
    std::string unit; ///< of both: "m", "MWh/(m.a)", "share" ...
    Text sentence;    ///< "Gas main 1 720 m away, at most 1 500 m"

    friend bool operator==(GateRecord const &, GateRecord const &) = default;
};

/// All records of one block and route, in the order R0..R10.
struct RouteGates
{
    RouteId route;
    bool open = true; ///< no record fails
    std::vector<GateRecord> records;

    friend bool operator==(RouteGates const &, RouteGates const &) = default;
};

/// In the order of Dataset::routes; coal (no conversion) is among them and has no records.
using BlockGates = std::vector<RouteGates>;

/// 20-year present values of one option, by who bears them. Rounded to the fen once.
struct LifeCost
{
    Money government; ///< subsidies of all levels
    Money household;  ///< own share of the capital, renewal, energy after subsidies
    Money company;    ///< gas, heat and grid companies
    [[nodiscard]] Money total() const { return government + household + company; }

    friend bool operator==(LifeCost const &, LifeCost const &) = default;
};

/// Money by payer and year, sorted. Flat: candidates are copied by the thousand in every frame.
class OwedMoney
{
public:
    using Key = std::pair<Payer, int>;
    using Entry = std::pair<Key, Money>;

    /// The entry of that payer and year, made if there is none.
    Money &operator[](Key const &key);
    [[nodiscard]] std::vector<Entry>::const_iterator find(Key const &key) const;
    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    friend bool operator==(OwedMoney const &, OwedMoney const &) = default;

private:
    std::vector<Entry> m_entries;
};

/// One way to heat one block: what it costs and what it loads.
struct Candidate
{
    BlockId block;
    Choice choice;
    LifeCost life_cost;        ///< without shared upgrades
    OwedMoney owed;            ///< by payer and year, of the ledger
    double peak_kw = 0.0;      ///< electric, with base load, at the head of the line
    double gas_m3_per_h = 0.0; ///< design hour
    double gas_m3_per_day = 0.0;
    double heat_kw = 0.0; ///< at the source
    double pm25_t = 0.0;  ///< system, measured factors, one season
    double co2_t = 0.0;
    double burden_share = 0.0;  ///< households above the ceiling
    double net_bill_yuan = 0.0; ///< of an average home in a season with subsidy
    Money zone_works;           ///< transformers of the block's own zones, within company
};

enum class LimitKind
{
    feeder,
    substation,
    gas_hour,
    gas_day,
    gas_main,
    heat_source,
    heat_main,
    budget,
    crew,
    target,
    no_coal_zone,
    wish,
    burden,   ///< homes above the burden ceiling
    tolerance ///< made by the engine itself (least cost plus tolerance)
};

[[nodiscard]] char const *key_of(LimitKind kind);

/// One level of a limit as the data state it.
struct StatedLevel
{
    double capacity = 0.0; ///< in the limit's unit
    Money cost;            ///< of buying it
};

/// One shared limit as its readers know it.
struct Limit
{
    std::string id; ///< "budget.city.2021", "feeder.F07", "gas_hour.<code>"
    LimitKind kind = LimitKind::feeder;
    Text name;
    std::string unit;             ///< "kVA", "m3/h", "m3/d", "kW", "yuan", "crews", "share" ...
    double unit_per_amount = 1.0; ///< amount of the row x this = value in `unit`
    std::uint32_t asset = 0xffffffffU; ///< index into its table (feeder, substation, main ...)
    std::string parameter; ///< key that holds the capacity, to edit; empty: a property of the asset
    bool at_least = false; ///< a target: used must reach capacity; else must not exceed it
    bool may_grow = true;  ///< false: never proposed as a relaxation
    /// Load that no choice changes, in `unit`: it is taken off the capacity of the row's levels.
    /// Readers add it to both use and capacity.
    double fixed = 0.0;
    /// The row itself has whole amounts, rounded the safe way, and weighted costs. Empty: like it.
    std::vector<StatedLevel> levels;
};

/// A limit under a plan.
struct LimitState
{
    double used = 0.0;
    double capacity = 0.0;      ///< of the level that is bought
    double base_capacity = 0.0; ///< without any purchase
    Money upgrade_cost;         ///< of the level that is bought
    bool binding = false;
    double price_yuan_per_unit = 0.0; ///< 20-year cost saved by one more unit
    double holds_from = 0.0;          ///< the price holds while the capacity lies in here
    double holds_to = 0.0;

    friend bool operator==(LimitState const &, LimitState const &) = default;
};

/// Works that several blocks share: a main extended, a line doubled.
struct SharedWork
{
    std::string id; ///< "heat_main.<code>", "gas_main.<code>"
    Text name;
    Money cost; ///< 20-year present value
    Payer payer = Payer::other;
    double length_m = 0.0;
    std::vector<BlockId> blocks; ///< that may use it
};

enum class FlipKind
{
    distance,
    price,
    limit,
    cost
};

/// What would have to change for another route to be chosen.
struct Flip
{
    FlipKind kind = FlipKind::price;
    std::string key; ///< parameter or limit id
    double from = 0.0;
    double to = 0.0;
    std::string unit;
    RouteId route; ///< that the block would take
    Text sentence; ///< "Becomes gas if the main were nearer than 1.3 km"

    friend bool operator==(Flip const &, Flip const &) = default;
};

/// The "why this route" card of one block.
struct BlockReason
{
    std::uint32_t chosen = 0;               ///< index of the candidate
    std::optional<std::uint32_t> runner_up; ///< best candidate of another route
    std::optional<std::uint32_t> cheapest;  ///< of the block alone, if limits keep it out
    Money extra_cost;          ///< runner-up less chosen, 20 years, limits at their prices
    double margin_share = 0.0; ///< extra_cost over the cost of the chosen
    Text reason;
    std::vector<std::uint32_t> binding; ///< limits that the chosen or the cheapest touches
    std::vector<Flip> flips;

    friend bool operator==(BlockReason const &, BlockReason const &) = default;
};

/// A block that leaves the route (or year) it has in the plan before, and why.
struct Move
{
    BlockId block;
    Choice before;
    Choice after;
    Text reason;
    std::array<Money, 8> by_payer{}; ///< after less before, all years, by Payer
    Money life_cost;                 ///< after less before, 20 years

    friend bool operator==(Move const &, Move const &) = default;
};

enum class FaultKind
{
    gate,  ///< a route that its block's gates refuse
    limit, ///< a limit that the plan breaks
    year   ///< a block without a route or a year
};

/// What a given plan breaks.
struct PlanFault
{
    FaultKind kind = FaultKind::gate;
    std::uint32_t block = 0xffffffffU; ///< or none
    std::string id;                    ///< record id or limit id
    double value = 0.0;
    double allowed = 0.0;
    std::string unit;
    Text sentence;

    friend bool operator==(PlanFault const &, PlanFault const &) = default;
};

} // namespace sim
