using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>A step's place. Text is made only where a problem needs it: that of deeply nested steps is long.</summary>
/// <param name="Outer">The place of the condition step in whose branch the step is; <see langword="null"/>: it is in the pipeline's list.</param>
/// <param name="Branch">The branch: <c>IfSteps</c> or <c>ElseSteps</c>.</param>
/// <param name="Index">The position in the list or branch.</param>
internal sealed record StepPlace(StepPlace? Outer, string Branch, int Index)
{
    /// <summary>The place as a JSON path, such as <c>$.Steps[2].Arguments.IfSteps[0]</c>.</summary>
    public override string ToString()
    {
        var places = new Stack<StepPlace>();
        for (var place = this; place is not null; place = place.Outer)
        {
            places.Push(place);
        }

        var text = new StringBuilder("$");
        foreach (var (outer, branch, index) in places)
        {
            text.Append(outer is null ? ".Steps" : $".Arguments.{branch}").Append(CultureInfo.InvariantCulture, $"[{index}]");
        }

        return text.ToString();
    }
}
