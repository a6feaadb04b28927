#pragma once

#include "sim/io/progress/return_places.hpp"
#include "sim/io/progress/take_progress.hpp"

#include <set>
#include <string>
#include <vector>

namespace sim::io {

/// Holds returned problems against the project's list: known ones by code, else by block and words.
class ProblemChecker
{
public:
    ProblemChecker(Dataset const &dataset, ReturnPlaces const &places, ProgressPreview &preview);

    /// \param week  that the file speaks of
    void add(ProgressReturn const &file, Day week);

private:
    void say(Severity severity, ProgressReturn const &file, ReturnedProblem const &returned,
             char const *field, std::string value, std::string code, Text message,
             Text allowed = {});
    [[nodiscard]] WorksProblem const *known(ReturnedProblem const &returned, BlockId block) const;
    [[nodiscard]] std::string free_code(BlockId block, Day reported);
    void check_days(ProgressReturn const &file, ReturnedProblem const &returned,
                    WorksProblem const &problem, Day week);
    [[nodiscard]] std::string unit_code(ProgressReturn const &file,
                                        ReturnedProblem const &returned);
    void take(ProgressReturn const &file, ReturnedProblem const &returned, BlockId block, Day week);

    Dataset const &m_dataset;
    ReturnPlaces const &m_places;
    ProgressPreview &m_preview;
    std::set<std::string, std::less<>> m_codes; ///< in use
};

} // namespace sim::io
