#include "sim/engine/works/packages/works_draft.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sim::works {

namespace {

constexpr double most_days = 1000.0;

/// Electric blocks behind every feeder and substation, in the order of the data.
struct Served
{
    std::vector<std::vector<std::uint32_t>> by_feeder;
    std::vector<std::vector<std::uint32_t>> by_substation;
};

void add_once(std::vector<std::uint32_t> &blocks, std::uint32_t b)
{
    if (std::find(blocks.begin(), blocks.end(), b) == blocks.end()) {
        blocks.push_back(b);
    }
}

Served find_served(WorksInput const &input)
{
    Dataset const &dataset = input.dataset();
    Served served;
    served.by_feeder.resize(dataset.feeders.size());
    served.by_substation.resize(dataset.substations.size());
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (input.is_electric(zone.block.index)) {
            std::uint32_t const feeder = dataset.feeder_sections[zone.section.index].feeder.index;
            add_once(served.by_feeder[feeder], zone.block.index);
            add_once(served.by_substation[dataset.feeders[feeder].substation.index],
                     zone.block.index);
        }
    }
    return served;
}

/// Works of the grid company. It buys by its own framework contracts, once the homes are known:
/// after the lots' approval, with framework contracts of the district after the survey.
class GridWriter
{
public:
    explicit GridWriter(WorksDraft &works) : m_works{works} {}

    /// All reinforced zones of one block.
    void write_zones(std::uint32_t b, int zones)
    {
        Block const &block = m_works.input.block(b);
        WorkPackage delivery =
            block_draft(m_works.input, WorkStage::delivery, b,
                        text("Delivery of transformers, {block}", {block_arg(block)}));
        delivery.id += ".zones";
        delivery.after = known({b});
        WorkPackage package =
            block_draft(m_works.input, WorkStage::grid, b,
                        text("Transformer zones of {block} reinforced ({zones})",
                             {block_arg(block), {"zones", fmt::format("{}", zones)}}));
        package.after = {m_works.list.add_days(
            std::move(delivery), days_of("calendar.delivery_days.transformer"), WorkTime::always)};
        package.not_before = opening({b});
        m_works.blocks[b].before_install.push_back(m_works.list.add_work(
            std::move(package), m_works.list.crews().find("grid_area"), zones));
    }

    void write_line(Feeder const &feeder, bool is_new, double km,
                    std::vector<std::uint32_t> const &blocks)
    {
        TextArg const name{"feeder", feeder.name, feeder.name_en};
        WorkPackage permit = shared(WorkStage::permit, feeder.code,
                                    text("Permit: 10 kV works on {feeder}", {name}), blocks);
        permit.after = known(blocks);
        WorkPackage package = shared(WorkStage::grid, feeder.code,
                                     is_new ? text("Second line beside {feeder}", {name})
                                            : text("{feeder} rebuilt", {name}),
                                     blocks);
        package.after = {m_works.list.add_days(
            std::move(permit), days_of("calendar.permit_main_days"), WorkTime::office)};
        package.not_before = opening(blocks);
        hold(blocks,
             m_works.list.add_work(std::move(package), m_works.list.crews().find("line_10kv"), km));
    }

    void write_substation(Substation const &substation, std::vector<std::uint32_t> const &blocks)
    {
        WorkPackage package = shared(WorkStage::grid, substation.code,
                                     text("Transformers of {substation} reinforced",
                                          {{"substation", substation.name, substation.name_en}}),
                                     blocks);
        package.after = known(blocks);
        hold(blocks, m_works.list.add_days(std::move(package), days_of("calendar.substation_days"),
                                           WorkTime::always));
    }

private:
    [[nodiscard]] double days_of(std::string const &key) const
    {
        return m_works.input.values().at(key, 0.0, most_days);
    }

    [[nodiscard]] std::vector<std::uint32_t> known(std::vector<std::uint32_t> const &blocks) const
    {
        std::vector<std::uint32_t> after;
        std::vector<std::uint32_t> const lots = first_lots(m_works, blocks);
        for (std::uint32_t const lot : lots) {
            if (!m_works.input.has_framework_contracts()) {
                after.push_back(m_works.lots[lot].approval);
            }
        }
        for (std::uint32_t const b : blocks) {
            bool const first = std::binary_search(lots.begin(), lots.end(), m_works.blocks[b].lot);
            if (first) {
                after.push_back(m_works.blocks[b].survey);
            }
        }
        return after;
    }

    [[nodiscard]] Day opening(std::vector<std::uint32_t> const &blocks) const
    {
        return m_works.input.opening(m_works.lots[first_lots(m_works, blocks).front()].year);
    }

    [[nodiscard]] WorkPackage shared(WorkStage stage, std::string const &code, Text name,
                                     std::vector<std::uint32_t> const &blocks) const
    {
        WorkPackage package = draft(stage, code, std::move(name));
        package.jurisdiction = common_jurisdiction(m_works.input, blocks);
        package.illustrative = true; // the electric network of the data is generated or estimated
        return package;
    }

    void hold(std::vector<std::uint32_t> const &blocks, std::uint32_t package)
    {
        for (std::uint32_t const b : blocks) {
            m_works.blocks[b].before_test.push_back(package);
        }
    }

    WorksDraft &m_works;
};

} // namespace

void add_grid(WorksDraft &works)
{
    Dataset const &dataset = works.input.dataset();
    Served const served = find_served(works.input);
    GridWriter writer{works};
    std::map<std::uint32_t, int> zones; // by block
    for (Reinforcement const &entry : works.input.results().grid.reinforcements) {
        switch (entry.kind) {
        case ReinforcementKind::transformer:
        case ReinforcementKind::split_zone:
            ++zones[dataset.transformer_zones[entry.asset].block.index];
            break;
        case ReinforcementKind::conductor:
        case ReinforcementKind::new_feeder:
            if (!served.by_feeder[entry.asset].empty()) {
                writer.write_line(dataset.feeders[entry.asset],
                                  entry.kind == ReinforcementKind::new_feeder, entry.quantity,
                                  served.by_feeder[entry.asset]);
            }
            break;
        case ReinforcementKind::substation:
            if (!served.by_substation[entry.asset].empty()) {
                writer.write_substation(dataset.substations[entry.asset],
                                        served.by_substation[entry.asset]);
            }
            break;
        }
    }
    for (auto const &[b, count] : zones) {
        if (works.input.is_electric(b)) {
            writer.write_zones(b, count);
        }
    }
}

} // namespace sim::works
