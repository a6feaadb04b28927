#include "sim/engine/works/packages/works_draft.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::works {

namespace {

constexpr double most_days = 1000.0;
constexpr double m_per_km = 1000.0;
constexpr double largest_section_m = 1e6;
constexpr double largest_part_m2 = 1e8;

using Waits = std::vector<std::uint32_t>;

/// The works of one programme that the plan budgets for the whole district.
class ProgrammeWriter
{
public:
    ProgrammeWriter(WorksDraft &works, Programme const &programme)
        : m_works{works}, m_programme{programme}, m_name{"programme", programme.name_zh,
                                                         programme.name_en}
    {
    }

    void write_network()
    {
        Values const &values = m_works.input.values();
        double const section_m = values.at("works.renewal_section_m", 1.0, largest_section_m);
        std::uint32_t const design = write_lot();
        Waits before{write_days(WorkStage::permit, text("Permit: {work}", {work_arg()}),
                                "calendar.permit_main_days", WorkTime::office, {design}),
                     write_days(WorkStage::delivery, text("Delivery of pipe: {work}", {work_arg()}),
                                "calendar.delivery_days.pipe", WorkTime::always, {m_tender})};
        double const total_m = m_programme.quantity * m_per_km;
        write_end(write_sections(WorkStage::renewal, "renewal", total_m, section_m, 1.0, before));
    }

    void write_envelope()
    {
        Values const &values = m_works.input.values();
        double const part_m2 = values.at("works.envelope_part_m2", 1.0, largest_part_m2);
        double const wall_share = values.at("works.wall_share", 0.01, 2.0);
        std::uint32_t const design = write_lot();
        write_end(write_sections(WorkStage::envelope, "insulation", m_programme.quantity, part_m2,
                                 wall_share, {design}));
    }

private:
    [[nodiscard]] TextArg work_arg() const { return {"work", m_name.zh, m_name.en}; }

    [[nodiscard]] WorkPackage make(WorkStage stage, Text name, Waits after) const
    {
        WorkPackage package = draft(stage, m_programme.key, std::move(name));
        package.after = std::move(after);
        package.illustrative = m_programme.provenance.is_illustrative();
        return package;
    }

    std::uint32_t write_days(WorkStage stage, Text name, std::string const &key, WorkTime time,
                             Waits after)
    {
        double const days = m_works.input.values().at(key, 0.0, most_days);
        return m_works.list.add_days(make(stage, std::move(name), std::move(after)), days, time);
    }

    /// \return the design
    std::uint32_t write_lot()
    {
        std::uint32_t const studied =
            write_days(WorkStage::feasibility, text("Feasibility study: {work}", {work_arg()}),
                       "calendar.feasibility_days", WorkTime::always, {});
        std::uint32_t const approved =
            write_days(WorkStage::approval, text("Approval: {work}", {work_arg()}),
                       "calendar.approval_days", WorkTime::always, {studied});
        bool const framework = m_works.input.has_framework_contracts();
        m_tender = write_days(WorkStage::tender, text("Tender: {work}", {work_arg()}),
                              "calendar.tender_days", WorkTime::always,
                              framework ? Waits{} : Waits{approved});
        return write_days(WorkStage::design, text("Design: {work}", {work_arg()}),
                          "calendar.design_days", WorkTime::always, {approved, m_tender});
    }

    /// Equal sections, none larger than `largest`; the crew's quantity is `factor` times theirs.
    Waits write_sections(WorkStage stage, std::string const &crew, double total, double largest,
                         double factor, Waits const &before)
    {
        Waits sections;
        auto const count = std::max(1, static_cast<int>(std::ceil(total / largest - 1e-9)));
        for (int i = 1; i <= count; ++i) {
            TextArg const number{"number", fmt::format("{}", i)};
            Text const name = stage == WorkStage::renewal
                                  ? text("{programme}, section {number}", {m_name, number})
                                  : text("{programme}, part {number}", {m_name, number});
            WorkPackage package = make(stage, name, before);
            package.id += fmt::format(".{}", i);
            sections.push_back(m_works.list.add_work(
                std::move(package), m_works.list.crews().find(crew), total * factor / count));
        }
        return sections;
    }

    void write_end(Waits sections)
    {
        // Its acceptance has no homes to visit: papers and a walk along the works.
        std::uint32_t const accepted =
            write_days(WorkStage::accept, text("Acceptance of {work}", {work_arg()}),
                       "calendar.programme_accept_days", WorkTime::office, std::move(sections));
        write_days(WorkStage::pay, text("Payment for {work}", {work_arg()}), "calendar.pay_days",
                   WorkTime::office, {accepted});
    }

    WorksDraft &m_works;
    Programme const &m_programme;
    TextArg m_name;
    std::uint32_t m_tender = no_index;
};

} // namespace

void add_programmes(WorksDraft &works)
{
    for (Programme const &programme : works.input.dataset().programmes) {
        if (programme.quantity <= 0.0) {
            continue;
        }
        if (programme.group == "network") {
            ProgrammeWriter{works, programme}.write_network();
        } else if (programme.group == "envelope") {
            ProgrammeWriter{works, programme}.write_envelope();
        }
    }
}

} // namespace sim::works
