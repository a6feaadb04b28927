#include "sim/model/stage_words.hpp"

namespace sim {

Text name_of(BlockStage stage)
{
    switch (stage) {
    case BlockStage::coal:
        return text("not begun");
    case BlockStage::in_works:
        return text("in works");
    case BlockStage::energised:
        return text("power, gas or heat on");
    case BlockStage::accepted:
        break;
    }
    return text("accepted");
}

} // namespace sim
