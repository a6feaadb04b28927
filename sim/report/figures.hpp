#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <optional>
#include <vector>

namespace sim::report {

inline constexpr std::size_t category_count = 4; ///< of Category
inline constexpr std::size_t all_categories = 4; ///< index of the three categories together
inline constexpr Category table_categories[] = {Category::heat_network, Category::new_energy,
                                                Category::gas}; ///< in the order of 附件2

/// What one jurisdiction, or the district, has to do and pay in one category, or in all three.
/// Money of construction; the gas-fee subsidy stands apart, as the published tables have it.
struct Figures
{
    int households = 0;
    int households_first_year = 0;
    double area_m2 = 0.0;
    double area_first_year_m2 = 0.0;
    Money city; ///< with grants from above
    Money district;
    Money resident;
    Money other;
    Money gas_fee_city;
    Money gas_fee_district;
    Money gas_fee_company;
    int gas_fee_seasons = 0;
    Money subsidy_first_year; ///< part of subsidy() that falls due in the first year

    [[nodiscard]] Money subsidy() const { return city + district; }
    [[nodiscard]] Money investment() const { return city + district + resident + other; }
    [[nodiscard]] Money gas_fee_government() const { return gas_fee_city + gas_fee_district; }
    /// One season's part of an amount for all seasons.
    [[nodiscard]] Money per_season(Money all_seasons) const;

    Figures &operator+=(Figures const &other_figures);
    friend bool operator==(Figures const &, Figures const &) = default;
};

/// All figures of a scenario by jurisdiction and category. Every total is the sum of its parts.
class FigureTable
{
public:
    FigureTable(Dataset const &dataset, Scenario const &scenario, Results const &results);

    /// \param place  empty: the whole district
    [[nodiscard]] Figures const &of(std::optional<JurisdictionId> place, Category category) const;
    [[nodiscard]] Figures const &of(std::optional<JurisdictionId> place) const;
    [[nodiscard]] Figures const &of_block(BlockId block) const { return m_blocks[block.index]; }

private:
    using Row = std::array<Figures, category_count + 1>;
    [[nodiscard]] Row const &row(std::optional<JurisdictionId> place) const;

    std::vector<Figures> m_blocks;
    std::vector<Row> m_rows; ///< by jurisdiction, the district last
};

/// The year that the plan's first target belongs to.
[[nodiscard]] int first_year_of(Dataset const &dataset, Scenario const &scenario);

/// Towns, then streets, each in the order of the codes.
[[nodiscard]] std::vector<JurisdictionId> towns_first(Dataset const &dataset);

/// The category that the scenario gives to a block.
[[nodiscard]] Category category_of(Dataset const &dataset, Scenario const &scenario, BlockId block);

} // namespace sim::report
