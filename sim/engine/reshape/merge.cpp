#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/hang_together.hpp"
#include "sim/engine/reshape/joined_returns.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

TextArg name_of(char const *place, Block const &block)
{
    return {place, block.name, block.name_en};
}

/// Blocks that become one: the first keeps its code.
class Merger
{
public:
    Merger(Project const &project, std::vector<BlockId> blocks)
        : m_project{project}, m_dataset{*project.dataset}, m_ids{std::move(blocks)}
    {
        std::ranges::stable_sort(m_ids, [&](BlockId a, BlockId b) {
            Block const &one = m_dataset.block(a);
            Block const &other = m_dataset.block(b);
            return one.households != other.households ? one.households > other.households
                                                      : geo::area(one.area) > geo::area(other.area);
        });
        for (BlockId const id : m_ids) {
            m_blocks.push_back(&m_dataset.block(id));
        }
    }

    Reshaping merge()
    {
        if (auto reason = why_not()) {
            return m_blocks.empty() ? refused(std::move(*reason))
                                    : refused(std::move(*reason), m_blocks.back()->label_point);
        }
        m_result.label =
            text("Join {block} and {count} more",
                 {name_of("block", kept()), TextArg{"count", std::to_string(m_ids.size() - 1)}});
        m_result.code = kept().code;
        list_differences();
        join_row();
        follow_references();
        JoinedReturns returns = joined_returns(m_dataset, m_ids);
        std::ranges::move(returns.rows, std::back_inserter(m_result.change.rows));
        if (returns.weeks > 0) {
            m_result.notes.push_back(text(
                "Weekly returns are added up; the stage is the least one of those with homes."));
        }
        for (std::size_t i = 1; i < m_blocks.size(); ++i) {
            m_result.change.rows.push_back(derived_row("blocks", m_blocks[i]->code));
            m_result.change.rows.back().kind = RowEdit::Kind::remove;
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] Block const &kept() const { return *m_blocks.front(); }

    std::optional<Text> why_not()
    {
        if (m_ids.size() < 2) {
            return text("Select two blocks or more to join.");
        }
        for (Block const *block : m_blocks) {
            if (block->jurisdiction != kept().jurisdiction) {
                return text("{block} and {other} belong to different towns or streets.",
                            {name_of("block", kept()), name_of("other", *block)});
            }
            m_area.insert(m_area.end(), block->area.begin(), block->area.end());
        }
        m_area = geo::unite(m_area);
        if (!hang_together(m_blocks, m_area)) {
            return text("The blocks do not share borders: {block} would be in pieces.",
                        {name_of("block", kept())});
        }
        return lost_decision();
    }

    /// The published plan, routes that are fixed and dates set by hand are somebody's decision: none
    /// is dropped.
    [[nodiscard]] std::optional<Text> lost_decision() const
    {
        for (Scenario const &scenario : m_project.scenarios) {
            TextArg const plan{"scenario", scenario.name_zh, scenario.name_en};
            Choice const &first = scenario.plan.choices[m_ids.front().index];
            for (std::size_t i = 1; i < m_ids.size(); ++i) {
                Choice const &other = scenario.plan.choices[m_ids[i].index];
                bool const is_published = &scenario == &m_project.scenarios.front();
                if (!(first == other) && is_published) {
                    return text("{block} and {other} have different decisions in the published "
                                "plan, which stays as it is: they cannot be joined.",
                                {name_of("block", kept()), name_of("other", *m_blocks[i])});
                }
                if (!(first == other) && (first.locked || other.locked)) {
                    return text("{block} and {other} have different decisions in {scenario}, one "
                                "of them fixed: free it first.",
                                {name_of("block", kept()), name_of("other", *m_blocks[i]), plan});
                }
                for (auto const &[package, dates] : scenario.works) {
                    if (dates.fixed && speaks_of(package, m_blocks[i]->code)) {
                        return text("Dates of works of {block} are set by hand in {scenario}: free "
                                    "them first.",
                                    {name_of("block", *m_blocks[i]), plan});
                    }
                }
            }
        }
        return std::nullopt;
    }

    void list_differences()
    {
        auto const compare = [&](Text const &what, auto const &value) {
            bool const differs = std::ranges::any_of(
                m_blocks, [&](Block const *block) { return value(*block) != value(kept()); });
            if (differs) {
                m_result.notes.push_back(
                    text("{what} differs: that of {block} is kept.",
                         {TextArg{"what", render(Language::zh, what), render(Language::en, what)},
                          name_of("block", kept())}));
            }
        };
        compare(text("Kind of block"), [](Block const &b) { return b.kind; });
        compare(text("Class of settlement"), [](Block const &b) { return b.urban_class; });
        compare(text("Building class"), [](Block const &b) { return b.building_class; });
        compare(text("Year of demolition"),
                [](Block const &b) { return b.demolition_year.value_or(0); });
        compare(text("Coal ban"), [](Block const &b) { return b.no_coal_zone; });
        for (Scenario const &scenario : m_project.scenarios) {
            Choice const &first = scenario.plan.choices[m_ids.front().index];
            bool const differs = std::ranges::any_of(
                m_ids, [&](BlockId id) { return !(scenario.plan.choices[id.index] == first); });
            if (differs) {
                m_result.notes.push_back(
                    text("Routes differ in {scenario}: that of {block} is kept.",
                         {TextArg{"scenario", scenario.name_zh, scenario.name_en},
                          name_of("block", kept())}));
            }
        }
    }

    /// Mean of a value per home.
    [[nodiscard]] double per_home(double Block::*value) const
    {
        double sum = 0.0;
        double weights = 0.0;
        bool same = true;
        for (Block const *block : m_blocks) {
            sum += block->*value * block->households;
            weights += block->households;
            same = same && block->*value == kept().*value;
        }
        return same || weights <= 0.0 ? kept().*value : sum / weights;
    }

    void join_row()
    {
        RowEdit row = derived_row("blocks", kept().code);
        int households = 0;
        int converted = 0;
        double floor = 0.0;
        std::vector<std::string> marks;
        std::vector<std::string> sources;
        for (Block const *block : m_blocks) {
            households += block->households;
            converted += block->converted_already;
            floor += block->heated_floor_area_m2;
            marks.push_back(block->provenance.illustrative);
            sources.push_back(block->provenance.source);
        }
        row.fields["households"] = std::to_string(households);
        row.fields["converted_already"] = std::to_string(converted);
        row.fields["heated_floor_area_m2"] = digits(rest_of(floor, 0.0));
        row.fields["coal_t_per_household"] = digits(per_home(&Block::coal_t_per_household));
        row.fields["income_yuan_per_household"] =
            digits(per_home(&Block::income_yuan_per_household));
        row.fields["roof_share_usable"] = digits(per_home(&Block::roof_share_usable));
        bool const all = std::ranges::find(marks, "*") != marks.end();
        row.fields["illustrative"] = all ? "*" : joined_words(marks, ";");
        if (std::ranges::any_of(sources, [&](auto const &s) { return s != sources.front(); })) {
            row.fields["source"] = joined_words(sources, "; ");
        }
        row.shape = m_area;
        m_result.parts.push_back({row.key, households, floor, m_area});
        m_result.change.rows.push_back(std::move(row));
    }

    [[nodiscard]] bool goes(std::optional<BlockId> const &block) const
    {
        return block && std::find(m_ids.begin() + 1, m_ids.end(), *block) != m_ids.end();
    }

    void follow_references()
    {
        auto const give = [&](char const *layer, auto const &rows) {
            for (auto const &one : rows) {
                if (goes(one.block)) {
                    m_result.change.rows.push_back(derived_row(layer, one.code));
                    m_result.change.rows.back().fields["block"] = kept().code;
                }
            }
        };
        give("feeder_sections", m_dataset.feeder_sections);
        give("transformer_zones", m_dataset.transformer_zones);
        give("gas_stations", m_dataset.gas_stations);
        give("problems", m_dataset.problems);
    }

    Project const &m_project;
    Dataset const &m_dataset;
    std::vector<BlockId> m_ids;
    std::vector<Block const *> m_blocks;
    geo::MultiPolygon m_area;
    Reshaping m_result;
};

} // namespace

Reshaping merge_blocks(Project const &project, std::span<BlockId const> blocks)
{
    std::vector<BlockId> ids;
    for (BlockId const id : blocks) {
        if (std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return Merger{project, std::move(ids)}.merge();
}

} // namespace sim::reshape
