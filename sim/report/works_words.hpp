#pragma once

#include "sim/report/dated_works.hpp"
#include "sim/report/wording.hpp"

#include <string>
#include <vector>

namespace sim::report {

/// 入户摸排, 管网施工 ...: what a package is called in lists.
[[nodiscard]] Text stage_name(WorkStage stage);

/// Whether a target is reached, in words that stand on a sheet.
[[nodiscard]] Text verdict_name(TargetVerdict verdict);

/// Unit of a package's quantity; areas of transformers and days among them.
[[nodiscard]] Text work_unit_name(std::string const &key);

/// 已排定 or 测算: where the dates of an export come from, as a sentence of its own.
[[nodiscard]] Text dates_sentence(DatedWorks const &works);
/// The same in two characters: 排定, 测算.
[[nodiscard]] Text dates_word(DatesState state);

/// What is to be said below every table of dates.
[[nodiscard]] std::vector<Text> dates_notes(DatedWorks const &works);

/// 9月28日; in another year than the sheet's 2022年5月3日.
[[nodiscard]] std::string day_words(Wording const &words, Day day, int year);

/// 2021年9月, Sep 2021.
[[nodiscard]] Text month_name(int year_month);
/// 9月, Sep: below a head that names the year.
[[nodiscard]] Text month_of_year_name(int year_month);
/// 9月末, end of Sep.
[[nodiscard]] Text month_end_name(int year_month);

/// 空气源热泵安装队3支、管沟队1支; nothing without crews.
[[nodiscard]] Text crew_words(DatedWorks const &works, std::vector<CrewUse> const &crews);
[[nodiscard]] Text crew_name(DatedWorks const &works, std::uint32_t pool);

} // namespace sim::report
