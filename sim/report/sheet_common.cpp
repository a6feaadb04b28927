#include "sim/report/sheet_common.hpp"

namespace sim::report {

std::string sheet_title(SheetSource const &source, JurisdictionId place, Text const &kind)
{
    Jurisdiction const &jurisdiction = source.dataset.jurisdiction(place);
    Wording const &words = source.wording;
    return words.say(
        text("{name}: {kind}", {{"name", words.name_of(jurisdiction)}, {"kind", words.say(kind)}}));
}

void add_signatures(SheetSource const &source, SheetBuilder &sheet)
{
    sheet.across(io::CellLook::meta,
                 source.wording.say(text("Filled in by: ____________    Checked by: ____________  "
                                         "  Date: ____________")));
}

std::string scenario_words(SheetSource const &source)
{
    return source.wording.say(
        text("Scenario: {name}",
             {{"name", source.wording.pick(source.scenario.name_zh, source.scenario.name_en)}}));
}

io::PageSetup page_of(SheetSource const &source, bool landscape)
{
    io::PageSetup page;
    page.landscape = landscape;
    page.header_left = source.wording.say(text("Internal material"));
    if (source.statement) {
        page.header_right = source.wording.say(Wording::statement());
    }
    return page;
}

} // namespace sim::report
