using System.Security.Cryptography;

namespace PipelineSdk.Local;

/// <summary>Makes identifiers: random, or the same in every run for a seed.</summary>
internal sealed class IdSource(int? seed = null)
{
    private const string LowerCase = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string BothCases = LowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly Lock _gate = new();
    private readonly Random? _random = seed is { } value ? new(value) : null;

    public string ExecutionId() => Next(LowerCase, 12);

    public string CallbackToken() => Next(BothCases, 10);

    public string JobToken() => Next(BothCases, 10);

    private string Next(string letters, int length)
    {
        if (_random is null)
        {
            return RandomNumberGenerator.GetString(letters, length);
        }

        lock (_gate)
        {
            return new(_random.GetItems<char>(letters, length));
        }
    }
}
