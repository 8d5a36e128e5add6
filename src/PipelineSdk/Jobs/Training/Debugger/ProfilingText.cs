using System.Text;

namespace PipelineSdk;

/// <summary>The texts of profiling parameters, which look like JSON but end in a comma: <c>{"StartStep": 5, "NumSteps": 2, }</c>.</summary>
internal static class ProfilingText
{
    public static string Of(IEnumerable<(string Name, string Json)> members)
    {
        var text = new StringBuilder("{");
        foreach (var (name, json) in members)
        {
            text.Append('"').Append(name).Append("\": ").Append(json).Append(", ");
        }

        return text.Append('}').ToString();
    }

    public static string Quoted(string text) => $"\"{text}\"";

    /// <summary>A number as Python writes it, a whole one without a decimal point.</summary>
    public static string Number(double number) => double.IsInteger(number) ? PythonText.Of((long)number) : PythonText.Of(number);
}
