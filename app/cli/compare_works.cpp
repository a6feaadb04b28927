#include "app/cli/compare_works.hpp"

#include "app/cli/schedule_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/report/money_words.hpp"

#include <iostream>

namespace app::cli {

using namespace sim;
using namespace sim::report;
using Json = nlohmann::ordered_json;

Json works_differences_json(ComparedWorks const &works)
{
    auto const day = [](Day number) { return number == 0 ? Json{} : Json(iso_date(number)); };
    Json blocks = Json::array();
    for (BlockDay const &one : block_days(works)) {
        bool const both = one.a != 0 && one.b != 0;
        blocks.push_back({{"block", works.dataset.blocks[one.block].code},
                          {"a", day(one.a)},
                          {"b", day(one.b)},
                          {"days", both ? Json(one.b - one.a) : Json{}}});
    }
    return {{"a", {{"targets", targets_json(works.dataset, works.a)}}},
            {"b", {{"targets", targets_json(works.dataset, works.b)}}},
            {"blocks", std::move(blocks)}};
}

Json works_reasons_json(ComparedWorks const &works)
{
    auto const sentences = [](std::vector<Text> const &reasons) {
        Json list = Json::array();
        for (Text const &reason : reasons) {
            list.push_back(both_languages(reason));
        }
        return list;
    };
    return {{"a", sentences(works.a_reasons)}, {"b", sentences(works.b_reasons)}};
}

void warn_undated_side(Scenario const &side, std::vector<Text> const &reasons, Common const &common)
{
    for (Text const &reason : reasons) {
        std::cerr << render(
                         common.language,
                         text("{name}: no schedule of its works was found, so dates are not "
                              "compared: {reason}",
                              {{"name", side.name_zh, side.name_en}, text_arg("reason", reason)}))
                  << '\n';
    }
}

} // namespace app::cli
