#include "sim/engine/assign/gates/extension.hpp"
#include "sim/engine/works/packages/works_draft.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>

namespace sim::works {

namespace {

constexpr double most_days = 1000.0;
constexpr double longest_radius_m = 1e5;
constexpr char const *trench_crew = "gas_trench";
constexpr char const *main_crew = "heat_pipe";

/// Blocks of a family, in the order of the data.
std::vector<std::uint32_t> blocks_of(WorksInput const &input, RouteFamily family)
{
    std::vector<std::uint32_t> blocks;
    for (std::uint32_t b = 0; b < input.dataset().blocks.size(); ++b) {
        if (input.is_converted(b) && input.route(b).family == family) {
            blocks.push_back(b);
        }
    }
    return blocks;
}

/// The mains of one family.
class MainWriter
{
public:
    MainWriter(WorksDraft &works, RouteFamily family, assign::Extensions const &extensions)
        : m_works{works}, m_family{family}, m_extensions{extensions}
    {
    }

    void write(std::vector<std::uint32_t> const &blocks)
    {
        std::vector<std::vector<std::uint32_t>> behind(m_extensions.segment_count());
        for (std::uint32_t const b : blocks) {
            for (std::uint32_t const segment : m_extensions.path[b]) {
                behind[segment].push_back(b);
            }
        }
        for (std::size_t s = 0; s < behind.size(); ++s) {
            if (!behind[s].empty()) {
                write_main(m_extensions.works[s], behind[s]);
            }
        }
    }

private:
    void write_main(SharedWork const &work, std::vector<std::uint32_t> const &behind)
    {
        Text const name = name_of(work);
        WorkPackage permit =
            shared(WorkStage::permit, work.id,
                   text("Permit: {work}",
                        {{"work", render(Language::zh, name), render(Language::en, name)}}),
                   behind);
        WorkPackage main = shared(WorkStage::main, work.id, name, behind);
        int year = 0;
        for (std::uint32_t const lot : first_lots(m_works, behind)) {
            permit.after.push_back(m_works.lots[lot].design);
            main.after.push_back(m_works.lots[lot].pipe);
            year = m_works.lots[lot].year;
        }
        double const permit_days =
            m_works.input.values().at("calendar.permit_main_days", 0.0, most_days);
        main.after.push_back(
            m_works.list.add_days(std::move(permit), permit_days, WorkTime::office));
        main.not_before = m_works.input.opening(year);
        CrewKind const &crew =
            m_works.list.crews().find(m_family == RouteFamily::gas ? trench_crew : main_crew);
        std::uint32_t const done = m_works.list.add_work(std::move(main), crew, work.length_m);
        for (std::uint32_t const b : behind) {
            m_works.blocks[b].before_install.push_back(done);
        }
    }

    [[nodiscard]] WorkPackage shared(WorkStage stage, std::string const &code, Text name,
                                     std::vector<std::uint32_t> const &behind) const
    {
        WorkPackage package = draft(stage, code, std::move(name));
        package.family = m_family;
        package.jurisdiction = common_jurisdiction(m_works.input, behind);
        package.illustrative = std::any_of(behind.begin(), behind.end(), [&](std::uint32_t b) {
            return m_works.input.block(b).provenance.is_illustrative();
        });
        return package;
    }

    /// A main of the data is laid; an extension's own name says from where to where.
    [[nodiscard]] Text name_of(SharedWork const &work) const
    {
        for (GasMain const &main : m_works.input.dataset().gas_mains) {
            if (m_family == RouteFamily::gas && work.id == "gas_main." + main.code) {
                return text("Gas main {main} laid", {{"main", main.code}});
            }
        }
        return work.name;
    }

    WorksDraft &m_works;
    RouteFamily m_family;
    assign::Extensions const &m_extensions;
};

void add_regulators(WorksDraft &works)
{
    Dataset const &dataset = works.input.dataset();
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind != GasStationKind::regulator || !station.block) {
            continue;
        }
        std::uint32_t const b = station.block->index;
        if (!works.input.is_converted(b) || works.input.route(b).family != RouteFamily::gas) {
            continue;
        }
        WorkPackage package =
            block_draft(works.input, WorkStage::station, b,
                        text("{station} set", {{"station", station.name, station.name_en}}));
        package.id = std::string{key_of(WorkStage::station)} + "." + station.code;
        package.illustrative |= station.provenance.is_illustrative();
        package.not_before = works.input.opening(works.input.year_of(b));
        package.after = {works.blocks[b].permit, works.lot_of(b).equipment, works.lot_of(b).pipe};
        double const days = works.input.values().at("works.regulator_crew_days", 0.0, most_days);
        works.blocks[b].before_test.push_back(works.list.add_crew_days(
            std::move(package), works.list.crews().find(trench_crew), days));
    }
}

/// Blocks that one station can serve: first come, within the radius of the first, of one lot.
std::vector<std::vector<std::uint32_t>> station_groups(WorksDraft const &works)
{
    double const radius_m =
        works.input.values().at("works.heat_station_radius_m", 0.0, longest_radius_m);
    std::vector<std::vector<std::uint32_t>> groups;
    for (std::uint32_t const b : blocks_of(works.input, RouteFamily::heat_network)) {
        auto const near = std::find_if(groups.begin(), groups.end(), [&](auto const &group) {
            return works.blocks[group.front()].lot == works.blocks[b].lot &&
                   geo::distance(works.input.block(group.front()).label_point,
                                 works.input.block(b).label_point) <= radius_m;
        });
        if (near != groups.end()) {
            near->push_back(b);
        } else {
            groups.push_back({b});
        }
    }
    return groups;
}

void add_heat_stations(WorksDraft &works)
{
    for (std::vector<std::uint32_t> const &group : station_groups(works)) {
        std::uint32_t const b = group.front();
        WorkPackage package =
            block_draft(works.input, WorkStage::station, b,
                        text("Heat station, {block}", {block_arg(works.input.block(b))}));
        package.not_before = works.input.opening(works.input.year_of(b));
        package.after = {works.blocks[b].permit, works.lot_of(b).equipment};
        std::uint32_t const done =
            works.list.add_work(std::move(package), works.list.crews().find("heat_station"), 1.0);
        for (std::uint32_t const served : group) {
            works.blocks[served].before_test.push_back(done);
        }
    }
}

} // namespace

void add_mains(WorksDraft &works)
{
    auto const gas = blocks_of(works.input, RouteFamily::gas);
    if (!gas.empty()) {
        auto const extensions = assign::extend_gas(works.input.dataset(), works.input.scenario());
        MainWriter{works, RouteFamily::gas, extensions}.write(gas);
    }
    auto const heat = blocks_of(works.input, RouteFamily::heat_network);
    if (!heat.empty()) {
        auto const extensions = assign::extend_heat(works.input.dataset(), works.input.scenario());
        MainWriter{works, RouteFamily::heat_network, extensions}.write(heat);
    }
}

void add_stations(WorksDraft &works)
{
    add_heat_stations(works);
    add_regulators(works);
}

} // namespace sim::works
