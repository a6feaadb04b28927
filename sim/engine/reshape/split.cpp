#include "sim/base/fmt.hpp"
#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/engine/reshape/sides.hpp"
#include "sim/geo/cut.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace sim::reshape {

namespace {

/// Smaller parts are a slip of the hand.
constexpr double least_part_m2 = 100.0;

Text words_of(geo::CutFault fault, TextArg const &block)
{
    switch (fault) {
    case geo::CutFault::misses:
        return text("The line does not cross {block}.", {block});
    case geo::CutFault::ends_inside:
        return text("The line ends inside {block}: draw it from border to border.", {block});
    case geo::CutFault::crosses_more:
        return text("The line divides {block} into more than two parts.", {block});
    case geo::CutFault::crosses_itself:
        break;
    }
    return text("The line crosses itself.");
}

/// One division of a block: what it was, its two sides, and the rows that follow.
class Split
{
public:
    Split(Project const &project, BlockId block)
        : m_project{project}, m_dataset{*project.dataset}, m_id{block},
          m_block{m_dataset.block(block)}, m_name{"block", m_block.name, m_block.name_en}
    {
    }

    Reshaping along(geo::LineString const &line)
    {
        if (line.size() < 2) {
            return refused(text("A line needs two points."));
        }
        geo::Cut cut = geo::cut(m_block.area, line);
        if (cut.fault) {
            return refused(words_of(*cut.fault, m_name), line.front());
        }
        std::tie(m_kept, m_new, m_by_zones) = sides_of(m_dataset, m_id, cut);
        if (Side const &least = m_kept.m2 < m_new.m2 ? m_kept : m_new; least.m2 < least_part_m2) {
            return refused(text("A part of {block} would have {m2} m2 only.",
                                {m_name, TextArg{"m2", digits(std::round(least.m2))}}),
                           line.front());
        }
        NewCode const next = next_code(m_project, m_block.code);
        m_code = next.code;
        m_result.label = text("Divide {block}", {m_name});
        m_result.code = m_code;
        add_blocks(next.number);
        add_borders(cut.on_border);
        add_network();
        add_returns();
        note_what_stays();
        return std::move(m_result);
    }

private:
    /// By homes; by area where nobody lives.
    [[nodiscard]] std::pair<double, double> weights() const
    {
        return m_block.households > 0 ? std::pair<double, double>{m_kept.homes, m_new.homes}
                                      : std::pair{m_kept.m2, m_new.m2};
    }

    void add_blocks(int number)
    {
        auto const [kept, added] = weights();
        double const floor = first_share_of(m_block.heated_floor_area_m2, added, kept);
        auto const converted =
            static_cast<int>(first_share(m_block.converted_already, kept, added));
        auto const put = [&](RowEdit row, Side const &side, double floor_m2, int clean) {
            row.fields["households"] = std::to_string(side.homes);
            row.fields["heated_floor_area_m2"] = digits(floor_m2);
            row.fields["converted_already"] = std::to_string(clean);
            row.shape = side.area;
            m_result.parts.push_back({row.key, side.homes, floor_m2, side.area});
            m_result.change.rows.push_back(std::move(row));
        };
        put(derived_row("blocks", m_block.code), m_kept,
            rest_of(m_block.heated_floor_area_m2, floor), converted);
        RowEdit row = derived_row("blocks", m_code);
        row.kind = RowEdit::Kind::add;
        row.like = m_block.code;
        row.fields["name"] = fmt::format("{}（{}）", m_block.name, number);
        row.fields["name_en"] = fmt::format("{} ({})", m_block.name_en, number);
        put(std::move(row), m_new, floor, m_block.converted_already - converted);
        m_result.change.heirs.emplace(m_code, m_block.code);
    }

    void add_borders(std::vector<geo::Point> const &vertices)
    {
        Borders borders{m_dataset};
        borders.set_block(m_id.index, m_kept.area);
        for (geo::Point const p : vertices) {
            borders.insert(p);
        }
        for (RowEdit &row : borders.edits({m_id.index})) {
            m_result.change.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] bool is_new(geo::Point p) const { return is_nearer(p, m_new.area, m_kept.area); }

    void give(char const *layer, std::string const &key)
    {
        m_result.change.rows.push_back(derived_row(layer, key));
        m_result.change.rows.back().fields["block"] = m_code;
    }

    void add_network()
    {
        std::vector<bool> ends_new(m_dataset.feeder_sections.size());
        for (std::size_t i = 0; i < ends_new.size(); ++i) {
            FeederSection const &section = m_dataset.feeder_sections[i];
            bool const has_end = !section.lines.empty() && !section.lines.back().empty();
            ends_new[i] = section.block == m_id && has_end && is_new(section.lines.back().back());
            if (ends_new[i]) {
                give("feeder_sections", section.code);
            }
        }
        int across = 0;
        for (TransformerZone const &zone : m_dataset.transformer_zones) {
            if (zone.block != m_id) {
                continue;
            }
            bool const moves = is_new(zone.place);
            FeederSection const &section = m_dataset.feeder_sections[zone.section.index];
            across += section.block == m_id && ends_new[zone.section.index] != moves ? 1 : 0;
            if (moves) {
                give("transformer_zones", zone.code);
            }
        }
        for (GasStation const &station : m_dataset.gas_stations) {
            if (station.block == m_id && is_new(station.place)) {
                give("gas_stations", station.code);
            }
        }
        if (across > 0) {
            m_result.notes.push_back(
                text("{count} transformer zones hang at a line that ends in the other part.",
                     {TextArg{"count", std::to_string(across)}}));
        }
    }

    void add_returns()
    {
        auto const [kept, added] = weights();
        for (ProgressReport const &report : m_dataset.progress) {
            if (report.block != m_id) {
                continue;
            }
            std::string const week = iso_date(report.week);
            RowEdit stays = derived_row("progress", fmt::format("{}/{}", m_block.code, week));
            RowEdit comes = derived_row("progress", fmt::format("{}/{}", m_code, week));
            comes.kind = RowEdit::Kind::add;
            comes.like = stays.key;
            auto const done = first_share(report.households_done, kept, added);
            stays.fields["households_done"] = std::to_string(done);
            comes.fields["households_done"] = std::to_string(report.households_done - done);
            auto const share = [&](char const *field, Money money) {
                Money const first = Money::from_fen(first_share(money.fen(), kept, added));
                stays.fields[field] = digits(first.yuan());
                comes.fields[field] = digits((money - first).yuan());
            };
            share("owed_yuan", report.owed);
            share("budgeted_yuan", report.budgeted);
            share("paid_yuan", report.paid);
            m_result.change.rows.push_back(std::move(stays));
            m_result.change.rows.push_back(std::move(comes));
            ++m_returns;
        }
    }

    void note_what_stays()
    {
        std::vector<Text> &notes = m_result.notes;
        notes.insert(notes.begin(), m_by_zones ? text("Homes follow whole transformer zones.")
                                               : text("Homes are shared by area."));
        bool const has_zones =
            std::ranges::any_of(m_dataset.transformer_zones,
                                [&](TransformerZone const &zone) { return zone.block == m_id; });
        if (!m_by_zones && has_zones) {
            notes.push_back(text("Homes of the transformer zones and of the parts no longer add "
                                 "up: the data check says where."));
        }
        if (m_returns > 0) {
            notes.push_back(text("{count} weekly returns are shared by homes.",
                                 {TextArg{"count", std::to_string(m_returns)}}));
        }
        auto const problems = std::ranges::count_if(
            m_dataset.problems, [&](WorksProblem const &one) { return one.block == m_id; });
        if (problems > 0) {
            notes.push_back(text("{count} problems of the works stay with {block}.",
                                 {TextArg{"count", std::to_string(problems)}, m_name}));
        }
        std::string const ending = "." + m_block.code;
        bool const has_dates =
            std::ranges::any_of(m_project.scenarios, [&](Scenario const &scenario) {
                return std::ranges::any_of(scenario.works, [&](auto const &dated) {
                    return dated.first.find(ending) != std::string::npos;
                });
            });
        if (has_dates) {
            notes.push_back(text(
                "Dates of works stay with {block}; the new part is scheduled anew.", {m_name}));
        }
    }

    Project const &m_project;
    Dataset const &m_dataset;
    BlockId m_id;
    Block const &m_block;
    TextArg m_name;
    Side m_kept;
    Side m_new;
    bool m_by_zones = false;
    int m_returns = 0;
    std::string m_code;
    Reshaping m_result;
};

} // namespace

Reshaping refused(Text reason, std::optional<geo::Point> place)
{
    Reshaping result;
    result.refusal = std::move(reason);
    result.place = place;
    return result;
}

Reshaping split_by_line(Project const &project, BlockId block, geo::LineString const &line)
{
    return Split{project, block}.along(line);
}

} // namespace sim::reshape
