#include "sim/engine/works/rcpsp/unit_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace sim::works {
namespace {

/// What lies between the periods wherever it is begun, by activity; work of starts set by hand that
/// serves no gain takes room instead.
std::vector<double> work_between(Problem const &problem, EnergyRow const &energy,
                                 UnitReach const &reach, UnitRow &row, Period from, Period to)
{
    std::vector<double> work(problem.size(), 0.0);
    Begins const begins{reach.earliest_start, reach.latest_start};
    Begins const by_hand{problem.fixed_start, problem.fixed_start};
    for (Effort const &effort : energy.efforts) {
        std::uint32_t const a = effort.activity;
        bool const fixed = problem.fixed_start[a] >= 0;
        if (!fixed && !reach.serves(a)) {
            continue;
        }
        auto const least = static_cast<double>(
            effort.amount * least_work(problem, effort, fixed ? by_hand : begins, from, to));
        (fixed ? row.room : work[a]) += fixed ? -least : least;
    }
    row.room = std::max(0.0, row.room);
    return work;
}

/// Most of sum value x with sum cost x <= room, x in [0, 1]; the price of room at the optimum.
struct Fill
{
    double value = 0.0;
    double price = 0.0;
};
struct Item
{
    double value = 0.0;
    double cost = 0.0;
};
Fill fill(std::vector<Item> &items, double room)
{
    std::ranges::sort(
        items, [](Item const &a, Item const &b) { return a.value * b.cost > b.value * a.cost; });
    Fill done;
    for (Item const &item : items) {
        if (item.cost > room) {
            done.price = item.value / item.cost;
            done.value += item.value * room / item.cost;
            return done;
        }
        room -= item.cost;
        done.value += item.value;
    }
    return done;
}

} // namespace

double UnitRow::most(std::vector<std::int32_t> const &units) const
{
    std::vector<Item> items;
    items.reserve(entries.size());
    for (Entry const &entry : entries) {
        items.push_back({static_cast<double>(units[entry.activity]), entry.cost});
    }
    return fill(items, room).value;
}

UnitRow unit_row(Problem const &problem, EnergyRow const &energy, UnitReach const &reach,
                 Period from, Period to)
{
    UnitRow row{.resource = energy.resource,
                .room = static_cast<double>(energy.supply(from, to)),
                .lost = 0.0,
                .entries = {}};
    std::vector<double> work = work_between(problem, energy, reach, row, from, to);
    for (std::size_t a = 0; a < problem.size(); ++a) {
        if (work[a] <= 0.0 || reach.weight[a] <= 0.0) {
            continue;
        }
        double const own = reach.gains[a] != 0 ? problem.objective.units[a] : 0.0;
        double all = own;
        for (std::uint32_t const later : problem.successors(a)) {
            all += reach.weight[later];
        }
        for (std::uint32_t const later : problem.successors(a)) {
            work[later] += work[a] * reach.weight[later] / all;
        }
        if (own > 0.0) {
            row.entries.push_back({static_cast<std::uint32_t>(a), work[a] * own / all});
        }
    }
    return row;
}

double priced_units(std::vector<UnitRow> const &rows, std::vector<std::int32_t> const &units,
                    UnitReach const &reach)
{
    constexpr int passes = 8;
    std::vector<double> left(units.size(), 0.0); // value less what the prices of its rows take
    for (std::size_t a = 0; a < units.size(); ++a) {
        left[a] = reach.gains[a] != 0 ? units[a] : 0.0;
    }
    std::vector<double> price(rows.size(), 0.0);
    std::vector<Item> items;
    for (int pass = 0; pass < passes; ++pass) {
        bool moved = false;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            items.clear();
            for (UnitRow::Entry const &entry : rows[r].entries) {
                left[entry.activity] += price[r] * entry.cost;
                if (left[entry.activity] > 0.0) {
                    items.push_back({left[entry.activity], entry.cost});
                }
            }
            double const before = price[r];
            price[r] = fill(items, rows[r].room).price;
            for (UnitRow::Entry const &entry : rows[r].entries) {
                left[entry.activity] -= price[r] * entry.cost;
            }
            moved = moved || price[r] != before;
        }
        if (!moved) {
            break;
        }
    }
    double sum = std::accumulate(left.begin(), left.end(), 0.0,
                                 [](double a, double b) { return a + std::max(0.0, b); });
    for (std::size_t r = 0; r < rows.size(); ++r) {
        sum += price[r] * rows[r].room;
    }
    return sum;
}

} // namespace sim::works
