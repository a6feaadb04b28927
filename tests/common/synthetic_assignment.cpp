#include "tests/common/synthetic_assignment.hpp"

#include "sim/engine/assign/solver/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace sim::assign;

namespace {

constexpr std::uint32_t years = 3;
constexpr std::uint32_t payers = 4;
constexpr std::uint32_t crews = 4;
constexpr std::uint32_t routes = 6;
enum Route : std::uint32_t
{
    air_source,
    low_air_source,
    storage,
    film,
    gas,
    heat
};

/// Thousand yuan and kW per home, crew days, by route.
struct RouteKind
{
    double yuan_thousand;
    double spread;
    double kw;
    std::uint32_t crew;
    double crew_days;
};
constexpr std::array<RouteKind, routes> kinds{{{39.0, 0.10, 3.2, 0, 2.0},
                                               {43.0, 0.12, 2.4, 0, 2.4},
                                               {37.0, 0.10, 5.5, 1, 1.2},
                                               {35.0, 0.12, 7.0, 1, 1.0},
                                               {33.0, 0.20, 0.1, 2, 2.5},
                                               {34.0, 0.22, 0.2, 3, 3.5}}};

struct Block
{
    double homes = 0.0;
    std::uint32_t feeder = 0;
    std::uint32_t gas = none;
    std::uint32_t heat = none;
    std::array<double, routes> factor{};
    std::array<double, years> year_factor{};
};

struct Use
{
    std::uint32_t row;
    Amount amount;
};

class Generator
{
public:
    explicit Generator(SyntheticSize const &size) : m_size{size}, m_random{size.seed} {}

    Problem make()
    {
        number_rows();
        for (std::uint32_t b = 0; b < m_size.blocks; ++b) {
            m_blocks.push_back(draw_block(b));
        }
        hide_plan();
        add_rows();
        for (Block const &block : m_blocks) {
            m_builder.begin_group();
            for_each_option(block, [this](std::uint32_t, std::uint32_t, Cost cost) {
                m_rows.clear();
                m_amounts.clear();
                for (Use const &use : m_uses) {
                    m_rows.push_back(use.row);
                    m_amounts.push_back(use.amount);
                }
                m_builder.add_option(cost, m_rows, m_amounts);
            });
        }
        return m_builder.take();
    }

private:
    double between(double low, double high) { return low + (high - low) * m_random.uniform(); }

    void number_rows()
    {
        m_first_feeder = m_size.substations;
        m_first_gas = m_first_feeder + m_size.feeders;
        m_first_heat = m_first_gas + 2 * m_size.gas_stations;
        m_first_money = m_first_heat + m_size.heat_sources;
        m_first_crew = m_first_money + payers * years;
        m_first_target = m_first_crew + crews * years;
        m_load.assign(m_first_target + 2, 0.0);
    }

    Block draw_block(std::uint32_t index)
    {
        Block block;
        block.homes = std::round(std::exp(between(std::log(25.0), std::log(130.0))));
        block.feeder =
            static_cast<std::uint32_t>(std::uint64_t{index} * m_size.feeders / m_size.blocks);
        if (m_random.uniform() < 0.45) {
            block.gas = m_random.below(m_size.gas_stations);
        }
        if (m_random.uniform() < 0.35) {
            block.heat = m_random.below(m_size.heat_sources);
        }
        for (std::uint32_t r = 0; r < routes; ++r) {
            block.factor[r] = between(1.0 - kinds[r].spread, 1.0 + kinds[r].spread);
        }
        for (std::uint32_t y = 0; y < years; ++y) {
            block.year_factor[y] = 1.0 - 0.012 * y + between(-0.03, 0.03);
        }
        return block;
    }

    /// Calls `visit(route, year, cost)` with m_uses filled.
    template <typename Visit>
    void for_each_option(Block const &block, Visit const &visit)
    {
        for (std::uint32_t route = 0; route < routes; ++route) {
            if ((route == gas && block.gas == none) || (route == heat && block.heat == none)) {
                continue;
            }
            for (std::uint32_t year = 0; year < years; ++year) {
                visit(route, year, fill(block, route, year));
            }
        }
    }

    Cost fill(Block const &block, std::uint32_t route, std::uint32_t year)
    {
        RouteKind const &kind = kinds[route];
        double const yuan = block.homes * kind.yuan_thousand * 1000.0 * block.factor[route] *
                            block.year_factor[year];
        m_uses.clear();
        auto const use = [this](std::uint32_t row, double amount) {
            m_uses.push_back({row, static_cast<Amount>(std::llround(amount))});
        };
        use(m_first_feeder + block.feeder, 1000.0 * block.homes * kind.kw * block.factor[route]);
        if (route == gas) {
            use(m_first_gas + 2 * block.gas, 1200.0 * block.homes * block.factor[route]);
            use(m_first_gas + 2 * block.gas + 1,
                14000.0 * block.homes * (2.0 - block.factor[route]));
        }
        if (route == heat) {
            use(m_first_heat + block.heat, 4200.0 * block.homes * block.factor[route]);
        }
        double const government = route == gas ? 0.45 : 0.6;
        use(m_first_money + year, yuan * government * 0.6);
        use(m_first_money + years + year, yuan * government * 0.4);
        use(m_first_money + (route == gas || route == heat ? 3 : 2) * years + year,
            yuan * (1.0 - government));
        use(m_first_crew + kind.crew * years + year, 10.0 * block.homes * kind.crew_days);
        for (std::uint32_t target = year; target < 2; ++target) {
            use(m_first_target + target, -block.homes);
        }
        return static_cast<Cost>(std::llround(yuan * 100.0));
    }

    /// Loads of a plan that takes, block by block, the cheapest of costs disturbed by 15 %.
    void hide_plan()
    {
        for (Block const &block : m_blocks) {
            double const draw = m_random.uniform();
            std::uint32_t const wanted = draw < 0.4 ? 0U : draw < 0.75 ? 1U : 2U;
            double least = 1e300;
            std::vector<Use> best;
            for_each_option(block, [&](std::uint32_t, std::uint32_t year, Cost cost) {
                double const seen = static_cast<double>(cost) * between(0.85, 1.15);
                if (year == wanted && seen < least) {
                    least = seen;
                    best = m_uses;
                }
            });
            for (Use const &use : best) {
                m_load[use.row] += static_cast<double>(use.amount);
            }
        }
        for (std::uint32_t f = 0; f < m_size.feeders; ++f) {
            m_load[substation_of(f)] += m_load[m_first_feeder + f];
        }
    }

    [[nodiscard]] std::uint32_t substation_of(std::uint32_t feeder) const
    {
        return static_cast<std::uint32_t>(std::uint64_t{feeder} * m_size.substations /
                                          m_size.feeders);
    }

    std::vector<Level> levels(double load, double low, double high, double step,
                              double yuan_million, double second)
    {
        double const first = load * between(low, high);
        double const last = std::max(first * step * step, load * 1.02);
        double const fen = 1e8 * yuan_million * m_size.charge_factor;
        return {{static_cast<Amount>(first), 0},
                {static_cast<Amount>(std::sqrt(first * last)), static_cast<Cost>(fen)},
                {static_cast<Amount>(last), static_cast<Cost>(fen * second)}};
    }

    void add_rows()
    {
        for (std::uint32_t s = 0; s < m_size.substations; ++s) {
            m_builder.add_row(levels(m_load[s], 0.93, 1.05, 1.12, 15.0, 26.0 / 15.0));
        }
        for (std::uint32_t f = 0; f < m_size.feeders; ++f) {
            m_builder.add_row(
                levels(m_load[m_first_feeder + f], 0.85, 1.25, 1.3, between(0.6, 2.0), 1.8),
                substation_of(f));
        }
        for (std::uint32_t r = m_first_gas; r < m_load.size(); ++r) {
            double const roomier = m_load[r] + 0.01 * std::abs(m_load[r]);
            m_builder.add_row({{static_cast<Amount>(std::floor(roomier)), 0}});
        }
    }

    SyntheticSize m_size;
    Random m_random;
    ProblemBuilder m_builder;
    std::vector<Block> m_blocks;
    std::vector<double> m_load;
    std::vector<Use> m_uses;
    std::vector<std::uint32_t> m_rows;
    std::vector<Amount> m_amounts;
    std::uint32_t m_first_feeder = 0;
    std::uint32_t m_first_gas = 0;
    std::uint32_t m_first_heat = 0;
    std::uint32_t m_first_money = 0;
    std::uint32_t m_first_crew = 0;
    std::uint32_t m_first_target = 0;
};

} // namespace

SyntheticSize SyntheticSize::of(std::uint32_t blocks)
{
    SyntheticSize size;
    size.blocks = blocks;
    size.feeders = std::max(1U, blocks / 25);
    size.substations = std::max(1U, static_cast<std::uint32_t>(std::lround(blocks / 833.3)));
    if (blocks < 20000) {
        size.gas_stations = std::max(2U, blocks / 1000);
        size.heat_sources = std::max(2U, blocks / 2000);
    }
    return size;
}

Problem synthetic_assignment(SyntheticSize const &size)
{
    return Generator{size}.make();
}
