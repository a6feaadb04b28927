#include "sim/engine/impact/burden_spread.hpp"

#include "sim/engine/impact/burden.hpp"

namespace sim {

namespace {

/// Classes up to the threshold: its edge is that of a class.
constexpr double classes_below = 5.0;

class Spread
{
public:
    Spread(BurdenFactors const &factors, std::size_t classes)
        : m_factors{factors}, m_step{factors.threshold_share / classes_below}, m_classes(classes)
    {
    }

    /// \return households of the block above the threshold
    double add(Block const &block, double bill_yuan)
    {
        double const homes = block.households;
        double const income = block.income_yuan_per_household;
        if (income <= 0.0 || bill_yuan <= 0.0) {
            m_classes.front() += homes;
            return 0.0;
        }
        double const sigma = m_factors.sigma(block.urban_class);
        double above = 1.0;
        for (std::size_t k = 0; k + 1 < m_classes.size(); ++k) {
            double const next = share_of_households_above(m_step * static_cast<double>(k + 1),
                                                          sigma, income, bill_yuan);
            m_classes[k] += homes * (above - next);
            above = next;
        }
        m_classes.back() += homes * above;
        return homes *
               share_of_households_above(m_factors.threshold_share, sigma, income, bill_yuan);
    }

    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] std::vector<double> const &classes() const { return m_classes; }

private:
    BurdenFactors const &m_factors;
    double m_step;
    std::vector<double> m_classes;
};

} // namespace

std::optional<BurdenSpread> burden_spread(Dataset const &dataset, Scenario const &scenario,
                                          ImpactResults const &impact, std::size_t classes)
{
    Values const values{dataset, scenario};
    if (!has_burden_factors(values) || impact.burden_by_year.empty() ||
        impact.bills.size() != dataset.blocks.size()) {
        return std::nullopt;
    }
    BurdenFactors const factors = burden_factors(values);
    Spread now{factors, classes};
    Spread later{factors, classes};
    BurdenSpread spread;
    spread.step_share = now.step();
    spread.threshold_share = factors.threshold_share;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        spread.households += block.households;
        spread.above_now += now.add(block, impact.bills[b].net_yuan);
        spread.above_later += later.add(block, impact.bills[b].energy_yuan);
    }
    spread.now = now.classes();
    spread.later = later.classes();
    if (spread.households > 0.0) {
        spread.above_now /= spread.households;
        spread.above_later /= spread.households;
    }
    return spread;
}

} // namespace sim
