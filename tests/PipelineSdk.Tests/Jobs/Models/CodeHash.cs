using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk.Tests.Jobs.Models;

/// <summary>The hash of code: its paths as written and its content, one after the other.</summary>
internal static class CodeHash
{
    public static string Of(params string[] pieces) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))));
}
