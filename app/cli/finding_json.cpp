#include "app/cli/finding_json.hpp"

#include <array>

namespace app::cli {

nlohmann::ordered_json finding_json(sim::Diagnostic const &finding)
{
    constexpr std::array severities{"error", "warning", "note"};
    return {{"severity", severities.at(static_cast<std::size_t>(finding.severity))},
            {"code", finding.code},
            {"file", finding.where.file},
            {"layer", finding.where.layer},
            {"feature", finding.where.feature},
            {"field", finding.where.field},
            {"value", finding.value},
            {"message_zh", sim::render(sim::Language::zh, finding.message)},
            {"message_en", sim::render(sim::Language::en, finding.message)},
            {"allowed_zh", sim::render(sim::Language::zh, finding.allowed)},
            {"allowed_en", sim::render(sim::Language::en, finding.allowed)}};
}

} // namespace app::cli
