global using System.Diagnostics.CodeAnalysis;
global using System.Text.Json;
global using System.Text.Json.Nodes;
