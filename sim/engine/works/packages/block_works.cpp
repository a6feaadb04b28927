#include "sim/engine/works/packages/works_draft.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace sim::works {

namespace {

constexpr double most_days = 1000.0;
constexpr double most_homes = 1e5;
constexpr double most_pipe_m = 1e4;
constexpr double most_part_m2 = 1e8;
constexpr double most_wall_share = 2.0;

using Waits = std::vector<std::uint32_t>;

/// The works of one block from its streets to the last payment.
class BlockWriter
{
public:
    BlockWriter(WorksDraft &works, std::uint32_t b)
        : m_works{works}, m_b{b}, m_block{works.input.block(b)},
          m_family{works.input.route(b).family}, m_opening{
                                                     works.input.opening(works.input.year_of(b))}
    {
    }

    void write()
    {
        Waits before_install = m_works.blocks[m_b].before_install;
        before_install.push_back(m_works.blocks[m_b].sign);
        before_install.push_back(m_works.lot_of(m_b).design);
        before_install.push_back(m_works.lot_of(m_b).equipment);
        if (!m_works.input.is_electric(m_b)) {
            before_install.push_back(write_street());
        }
        int const parts = part_count();
        Waits removed;
        for (int part = 0; part < parts; ++part) {
            removed.push_back(write_part(part, parts, before_install));
        }
        Waits done = std::move(removed);
        Waits const insulated = write_insulation();
        done.insert(done.end(), insulated.begin(), insulated.end());
        write_end(std::move(done));
    }

private:
    [[nodiscard]] WorkPackage make(WorkStage stage, Text name, Waits after) const
    {
        WorkPackage package = block_draft(m_works.input, stage, m_b, std::move(name));
        package.not_before = m_opening;
        package.after = std::move(after);
        return package;
    }
    [[nodiscard]] double value(std::string const &key, double high) const
    {
        return m_works.input.values().at(key, 0.0, high);
    }
    [[nodiscard]] int part_count() const
    {
        double const size = m_works.input.values().at("works.homes_per_part", 1.0, most_homes);
        return std::max(1, static_cast<int>(std::ceil(m_block.households / size)));
    }

    std::uint32_t write_street()
    {
        bool const gas = m_family == RouteFamily::gas;
        WorkPackage package =
            make(WorkStage::street,
                 gas ? text("Gas pipes in the streets of {block}", {block_arg(m_block)})
                     : text("Heat pipes in the streets of {block}", {block_arg(m_block)}),
                 {m_works.blocks[m_b].permit, m_works.lot_of(m_b).pipe});
        double const pipe_m =
            value(gas ? "works.gas_street_m_per_household" : "works.heat_pair_m_per_household",
                  most_pipe_m) *
            m_block.households;
        return m_works.list.add_work(std::move(package),
                                     m_works.list.crews().find(gas ? "gas_trench" : "heat_pair"),
                                     pipe_m);
    }

    /// Walls that the plan insulates with the conversion: no home waits for them, acceptance does.
    Waits write_insulation()
    {
        Waits walls;
        if (m_works.input.scenario().plan.choices[m_b].retrofit == Retrofit::none) {
            return walls;
        }
        double const largest_m2 =
            m_works.input.values().at("works.envelope_part_m2", 1.0, most_part_m2);
        double const area_m2 = m_block.heated_floor_area_m2;
        int const parts = std::max(1, static_cast<int>(std::ceil(area_m2 / largest_m2)));
        for (int part = 0; part < parts; ++part) {
            name_part(part, parts);
            WorkPackage package =
                make(WorkStage::envelope, text("Walls of {block} insulated{part}", m_args),
                     {m_works.blocks[m_b].sign, m_works.lot_of(m_b).design});
            package.id += m_suffix;
            walls.push_back(m_works.list.add_work(
                std::move(package), m_works.list.crews().find("insulation"),
                area_m2 * value("works.wall_share", most_wall_share) / parts));
        }
        return walls;
    }

    void name_part(int part, int parts)
    {
        m_suffix = fmt::format(".{}", part + 1);
        m_args = {block_arg(m_block), parts == 1
                                          ? TextArg{"part", ""}
                                          : TextArg{"part", fmt::format("（第{}批）", part + 1),
                                                    fmt::format(" (part {})", part + 1)}};
    }

    /// \return the removal of the part's stoves
    std::uint32_t write_part(int part, int parts, Waits const &before_install)
    {
        name_part(part, parts);
        // Equal parts whose homes add up to the block's.
        auto const homes_before = [&](std::int64_t parts_before) {
            return static_cast<int>(m_block.households * parts_before / parts);
        };
        m_homes = homes_before(part + 1) - homes_before(part);
        std::uint32_t const installed =
            write_homes(WorkStage::install, text("Homes of {block}{part}", m_args),
                        key_of(m_family), before_install);
        Waits before_test = m_works.blocks[m_b].before_test;
        before_test.push_back(installed);
        std::uint32_t const commissioned = write_commissioning(write_test(std::move(before_test)));
        // Build before break: whatever is scheduled, a stove goes after its home is warm without it.
        return write_homes(WorkStage::remove, text("Stoves removed, {block}{part}", m_args),
                           "remove", {commissioned});
    }

    std::uint32_t write_homes(WorkStage stage, Text name, std::string const &crew, Waits after,
                              int connected = 0)
    {
        WorkPackage package = make(stage, std::move(name), std::move(after));
        package.id += m_suffix;
        package.households = connected;
        std::string const route =
            stage == WorkStage::install ? m_works.input.route(m_b).key : std::string{};
        return m_works.list.add_work(std::move(package), m_works.list.crews().find(crew, route),
                                     m_homes);
    }

    std::uint32_t write_days(WorkStage stage, Text name, std::string const &key, WorkTime time,
                             Waits after, int connected = 0)
    {
        WorkPackage package = make(stage, std::move(name), std::move(after));
        package.id += m_suffix;
        package.households = connected;
        return m_works.list.add_days(std::move(package), value(key, most_days), time);
    }

    std::uint32_t write_test(Waits after)
    {
        if (m_family == RouteFamily::heat_network) {
            return write_days(WorkStage::test, text("Flushing and test, {block}{part}", m_args),
                              "calendar.flush_test_days", WorkTime::site, std::move(after));
        }
        return write_homes(WorkStage::test,
                           m_family == RouteFamily::gas
                               ? text("Pressure test, {block}{part}", m_args)
                               : text("Electrical inspection, {block}{part}", m_args),
                           "test", std::move(after));
    }

    std::uint32_t write_commissioning(std::uint32_t tested)
    {
        if (m_family == RouteFamily::heat_network) {
            return write_days(WorkStage::commission, text("Trial run, {block}{part}", m_args),
                              "calendar.trial_run_days", WorkTime::always, {tested}, m_homes);
        }
        return write_homes(WorkStage::commission,
                           m_family == RouteFamily::gas
                               ? text("Ignition, {block}{part}", m_args)
                               : text("Commissioning, {block}{part}", m_args),
                           "ignition", {tested}, m_homes);
    }

    void write_end(Waits done)
    {
        m_suffix.clear();
        m_homes = m_block.households;
        WorkPackage accept =
            make(WorkStage::accept, text("Acceptance of {block}", {block_arg(m_block)}),
                 std::move(done));
        Phase const *phase = find_phase(m_works.input.dataset(), "phase4");
        if (phase != nullptr && m_works.input.year_of(m_b) == m_works.input.first_year()) {
            accept.due = day_number(phase->finish);
        }
        std::uint32_t const accepted =
            m_works.list.add_work(std::move(accept), m_works.list.crews().find("accept"), m_homes);
        write_days(WorkStage::pay, text("Payment for {block}", {block_arg(m_block)}),
                   "calendar.pay_days", WorkTime::office, {accepted});
    }

    WorksDraft &m_works;
    std::uint32_t m_b;
    Block const &m_block;
    RouteFamily m_family;
    Day m_opening;
    std::string m_suffix; ///< of ids: the part
    std::vector<TextArg> m_args;
    int m_homes = 0; ///< of the part
};

} // namespace

void add_blocks(WorksDraft &works)
{
    for (std::uint32_t b = 0; b < works.blocks.size(); ++b) {
        if (works.input.is_converted(b)) {
            BlockWriter{works, b}.write();
        }
    }
}

} // namespace sim::works
