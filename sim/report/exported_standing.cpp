#include "sim/report/exported_standing.hpp"

#include "sim/engine/standing/standing.hpp"

namespace sim::report {

std::optional<Standing> exported_standing(SheetSource const &source, ExportOptions const &options)
{
    bool const asked = options.for_code == "all" || options.for_code == "leading_group";
    std::optional<Day> const last = standing::last_return(source.dataset);
    if (!asked || !last || source.works == nullptr || !standing::knows_rules(source.dataset)) {
        return std::nullopt;
    }
    DatedWorks const &works = *source.works;
    return standing::standing_of({source.dataset, source.scenario, works.plan(), works.schedule()},
                                 {.today = options.today.value_or(*last)});
}

} // namespace sim::report
