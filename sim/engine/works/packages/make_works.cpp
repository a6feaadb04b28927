#include "sim/engine/works/packages/make_works.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/works/packages/calendars.hpp"
#include "sim/engine/works/packages/learning.hpp"
#include "sim/engine/works/packages/progressed.hpp"
#include "sim/engine/works/packages/works_draft.hpp"

#include <cmath>
#include <utility>

namespace sim::works {

namespace {

constexpr int last_of_december = 1231;

/// Targets of the plan that its calendar gives a day for.
class TargetWriter
{
public:
    TargetWriter(WorksInput const &input, WorksPlan &plan) : m_input{input}, m_plan{plan}
    {
        for (Block const &block : input.dataset().blocks) {
            m_homes += block.households;
        }
    }

    void write()
    {
        Values const &values = m_input.values();
        double const first_share = values.at("target.first_year_share", 0.0, 1.0);
        double const final_share = values.at("target.final_share", 0.0, 1.0);
        auto const final_year = static_cast<int>(values.at("target.final_year", 2000.0, 2100.0));
        add("first_year", text("{share} % connected by the end of works"), first_share,
            end_of("phase3"));
        add("season", text("{share} % connected by the end of the first day of heat"), first_share,
            day_number(m_input.first_year(), month_day(values, "season.start_month_day")));
        add("final", text("{share} % connected by the end of the programme"), final_share,
            day_number(final_year, last_of_december));
        add("accepted", text("{share} % accepted by the end of acceptance"), first_share,
            end_of("phase4"));
    }

private:
    [[nodiscard]] std::optional<Day> end_of(std::string_view phase_key) const
    {
        Phase const *phase = find_phase(m_input.dataset(), phase_key);
        return phase == nullptr ? std::nullopt : day_number(phase->finish);
    }

    void add(std::string id, Text name, double share, std::optional<Day> due)
    {
        if (!due) {
            return; // a calendar without that phase has no such target
        }
        WorksTarget target;
        target.id = std::move(id);
        target.name = std::move(name);
        target.name.args.emplace_back("share", fmt::format("{:g}", share * 100.0));
        target.share = share;
        target.households = static_cast<int>(std::lround(share * m_homes));
        target.due = *due;
        m_plan.targets.push_back(std::move(target));
    }

    WorksInput const &m_input;
    WorksPlan &m_plan;
    int m_homes = 0; ///< on coal today, those that the plan leaves there with them
};

} // namespace

WorksPlan make_works(Dataset const &dataset, Scenario const &scenario, Results const &results)
{
    WorksInput const input{dataset, scenario, results};
    WorksDraft draft{input};
    add_surveys(draft);
    add_lots(draft);
    add_permits(draft);
    add_mains(draft);
    add_stations(draft);
    add_grid(draft);
    add_blocks(draft);
    add_programmes(draft);

    WorksPlan plan;
    plan.first_day = input.first_day();
    plan.last_day = input.last_day();
    plan.crews = draft.list.crews().pools();
    plan.packages = draft.list.take();
    for (WorkPackage const &package : plan.packages) {
        plan.households += package.households;
    }
    set_times(plan, dataset, input.values());
    TargetWriter{input, plan}.write();
    apply_progress(plan, input);
    return plan;
}

} // namespace sim::works
