#include "sim/engine/doctor/checks.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/parts.hpp"
#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace sim::checkup {

namespace {

using ByCode = std::map<std::string_view, std::uint32_t>;

template <typename Row>
ByCode by_code(std::vector<Row> const &rows)
{
    ByCode index;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        index.emplace(rows[i].code, i);
    }
    return index;
}

/// Is the finding's sentence about this block, too?
bool names(DoctorFinding const &finding, Block const &other)
{
    return std::ranges::any_of(finding.diagnostic.message.args, [&](TextArg const &arg) {
        return arg.name == "other" && arg.zh == other.name && arg.en == other.name_en;
    });
}

/// Finds fixes for what reading found. Made once for all findings: data with one fault in every row
/// have as many findings as rows.
class Mender
{
public:
    explicit Mender(Report const &report)
        : m_report{report}, m_dataset{report.dataset()}, m_blocks{by_code(m_dataset.blocks)},
          m_zones{by_code(m_dataset.transformer_zones)}, m_feeders{by_code(m_dataset.feeders)},
          m_zones_of(m_dataset.blocks.size())
    {
        for (TransformerZone const &zone : m_dataset.transformer_zones) {
            m_zones_of[zone.block.index].push_back(&zone);
        }
        for (FeederSection const &section : m_dataset.feeder_sections) {
            if (section.block) {
                m_section_of.emplace(section.block->index, &section);
            }
        }
    }

    void mend(DoctorFinding &finding) const
    {
        using Mend = void (Mender::*)(DoctorFinding &) const;
        static std::map<std::string, Mend, std::less<>> const mends{
            {"overlap", &Mender::overlap},           {"outside_jurisdiction", &Mender::outside},
            {"zones_do_not_add_up", &Mender::homes}, {"tie_one_sided", &Mender::tie},
            {"not_a_size", &Mender::size},           {"section_of_other_block", &Mender::section}};
        if (auto const mend = mends.find(finding.diagnostic.code); mend != mends.end()) {
            (this->*mend->second)(finding);
        }
    }

private:
    template <typename Row>
    static Row const *find(std::vector<Row> const &rows, ByCode const &index,
                           DoctorFinding const &finding)
    {
        auto const found = index.find(finding.diagnostic.where.feature);
        return found != index.end() ? &rows[found->second] : nullptr;
    }

    /// The part of a block that no block before it of the same town has. A drawn block is not cut to
    /// a generated one.
    void overlap(DoctorFinding &finding) const
    {
        Block const *const block = find(m_dataset.blocks, m_blocks, finding);
        if (block == nullptr || finding.diagnostic.where.layer != "blocks") {
            return;
        }
        geo::MultiPolygon left = block->area;
        geo::Box const box = geo::box_of(left);
        for (Block const &other : m_dataset.blocks) {
            if (&other == block) {
                break;
            }
            if (other.jurisdiction != block->jurisdiction ||
                !geo::meet(box, geo::box_of(other.area))) {
                continue;
            }
            if (!is_guess_against_fact(other.provenance, block->provenance)) {
                left = geo::difference(left, other.area);
            } else if (names(finding, other)) {
                return;
            }
        }
        if (!left.empty()) {
            propose_shape(finding, std::move(left));
        }
    }

    void outside(DoctorFinding &finding) const
    {
        if (Block const *const block = find(m_dataset.blocks, m_blocks, finding)) {
            Jurisdiction const &town = m_dataset.jurisdiction(block->jurisdiction);
            if (is_guess_against_fact(town.provenance, block->provenance)) {
                return;
            }
            auto inside = geo::intersection(block->area, town.area);
            if (!inside.empty()) {
                propose_shape(finding, std::move(inside));
            }
        }
    }

    /// Are so many households likely behind the zone, by its capacity and its load?
    [[nodiscard]] bool holds(TransformerZone const &zone, int households) const
    {
        auto const kva = m_report.band("zone_kva_per_household");
        auto const kw = m_report.band("base_kw_per_household");
        return households > 0 && (!kva || kva->holds(zone.capacity_kva / households)) &&
               (!kw || kw->holds(zone.base_peak_kw / households));
    }

    /// The block's count is what money rests on: of the zones whose count is a guess, the largest that
    /// can take the difference takes it.
    void homes(DoctorFinding &finding) const
    {
        Block const *const block = find(m_dataset.blocks, m_blocks, finding);
        if (block == nullptr) {
            return;
        }
        std::vector<TransformerZone const *> const &zones =
            m_zones_of[static_cast<std::size_t>(block - m_dataset.blocks.data())];
        int difference = block->households;
        for (TransformerZone const *zone : zones) {
            difference -= zone->households;
        }
        TransformerZone const *most = nullptr;
        for (TransformerZone const *zone : zones) {
            bool const is_guess = names_field(zone->provenance.illustrative, "households");
            bool const is_larger = most == nullptr || zone->households > most->households;
            if (is_guess && is_larger && holds(*zone, zone->households + difference)) {
                most = zone;
            }
        }
        if (most != nullptr) {
            propose_other(finding, "transformer_zones", most->code,
                          {"households", std::to_string(most->households + difference)});
        }
    }

    void tie(DoctorFinding &finding) const
    {
        Feeder const *const feeder = find(m_dataset.feeders, m_feeders, finding);
        if (feeder == nullptr || !feeder->tie) {
            return;
        }
        Feeder const &other = m_dataset.feeders[feeder->tie->index];
        if (!other.tie) {
            propose_other(finding, "feeders", other.code, {"tie", feeder->code});
        } else {
            propose_field(finding, "tie", "");
        }
    }

    /// The next size of the ladder, for a capacity that is a guess.
    void size(DoctorFinding &finding) const
    {
        TransformerZone const *const zone = find(m_dataset.transformer_zones, m_zones, finding);
        auto const step = std::ranges::find_if(m_dataset.transformer_sizes, [&](auto const &size) {
            return zone != nullptr && size.capacity_kva >= zone->capacity_kva;
        });
        if (step != m_dataset.transformer_sizes.end()) {
            propose_usual(finding, zone->provenance, digits(step->capacity_kva));
        }
    }

    void section(DoctorFinding &finding) const
    {
        TransformerZone const *const zone = find(m_dataset.transformer_zones, m_zones, finding);
        auto const own =
            zone != nullptr ? m_section_of.find(zone->block.index) : m_section_of.end();
        if (own != m_section_of.end()) {
            propose_after(finding, zone->provenance, "block", own->second->code);
        }
    }

    Report const &m_report;
    Dataset const &m_dataset;
    ByCode m_blocks;
    ByCode m_zones;
    ByCode m_feeders;
    std::vector<std::vector<TransformerZone const *>> m_zones_of; ///< by block
    std::map<std::uint32_t, FeederSection const *> m_section_of;  ///< by block: the first
};

} // namespace

std::vector<DoctorFinding> with_fixes(Report const &report, Diagnostics const &given)
{
    std::vector<DoctorFinding> findings;
    if (given.empty()) {
        return findings;
    }
    Mender const mender{report};
    for (Diagnostic const &diagnostic : given) {
        mender.mend(findings.emplace_back(DoctorFinding{diagnostic, {}, {}}));
    }
    return findings;
}

} // namespace sim::checkup
