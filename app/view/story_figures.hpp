#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct WorksDraws;
struct WorksProposal;

/// What figures of a story are taken from: the answers that panels and tables show.
struct FigureSource
{
    sim::Dataset const &dataset;
    sim::Scenario const &scenario;
    sim::Results const &results;
    WorksProposal const *works = nullptr; ///< of this scenario; nullptr: not known (yet)
    WorksDraws const *draws = nullptr;    ///< of these works
};

/// What a value is and how it is written.
enum class FigureKind
{
    homes,
    money,
    count,  ///< of lines, zones, substations
    amount, ///< of a unit
    share,
    day
};

/// A live figure of a story.
struct StoryFigure
{
    FigureKind kind = FigureKind::count;
    std::optional<double> value; ///< money in yuan, a share 0 to 1; none: not known (yet)
    sim::Text label;
    sim::Text unit;        ///< of a count or an amount
    int decimals = 0;      ///< of an amount
    bool alarming = false; ///< over a limit, late

    [[nodiscard]] std::string number(sim::Language language) const; ///< "26 441"; "–" if not known
    [[nodiscard]] std::string unit_words(sim::Language language) const;
    /// Number and unit as a sentence holds them.
    [[nodiscard]] std::string words(sim::Language language) const;
    /// How much more another value of the same figure is: "+1.20 亿元". \pre both are known
    [[nodiscard]] std::string difference(sim::Language language, double other) const;
};

/// Figures by key: `households`, `households.gas`, `money.2021`, `city.2021`, `feeders_over`,
/// `target_date` ... \return nothing for a key that is none
[[nodiscard]] std::optional<StoryFigure> story_figure(std::string_view key,
                                                      FigureSource const &source);

/// All keys that this project can answer, in the order of a list to choose from.
[[nodiscard]] std::vector<std::string> figure_keys(FigureSource const &source);

/// The figure follows from dates of the works, or from draws of them.
[[nodiscard]] bool needs_works(std::string_view key);
[[nodiscard]] bool needs_draws(std::string_view key);

/// A headline with every {figure} filled; what is no figure stays as it is.
[[nodiscard]] std::string fill_figures(std::string const &headline, FigureSource const &source,
                                       sim::Language language);
/// The keys of all {figures} in a headline.
[[nodiscard]] std::vector<std::string> figures_in(std::string_view headline);

/// Results of a plan follow from a parameter: others decide routes or dates only.
[[nodiscard]] bool moves_results(std::string_view parameter);

} // namespace app
